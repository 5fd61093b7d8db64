/**
 * Who may publish questions: whoever keeps the lists of the district.
 */
import { all, carries, rule } from '../access/rule.ts';

export const publishing = [rule('keeps-the-lists', carries('keep-lists'))] as const;

export const readsForms = [rule('works-here', all())] as const;
