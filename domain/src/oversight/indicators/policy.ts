/**
 * Who reads the numbers of the district: whoever carries that deed. They name nobody, and are still not for everyone, because a count of
 * one in a small village is a person.
 */
import { carries, rule } from '../../ground/access/rule.ts';

export const readsTheNumbers = [rule('reads-the-numbers', carries('read-numbers'))] as const;

/** A duty confined to villages is told this instead of the whole district's numbers. */
export const wholeDistrictOnly = 'reads-the-whole-district';
