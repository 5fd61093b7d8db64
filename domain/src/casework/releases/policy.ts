/**
 * Who may ask for a release, and who decides. A deed opens no row: the sheet holds what its taker reaches, and whoever decides sees
 * who asks for what and why, and none of it.
 */
import { all, any, carries, type Policy, rule, within } from '../../ground/access/rule.ts';

const worksOnCases = rule('works-on-cases', any(carries('work-on-cases'), carries('supervise')));
const approvesForTheUnit = rule('approves-for-the-unit', all(carries('approve'), within('unit', 'unit')));
/** Named when it was asked, because the unit of the asker is too small to have a second person. */
const standsInForTheUnit = rule('stands-in-for-the-unit', all(carries('approve'), within('standIn', 'unit')));
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));
const askedHerself = rule('asked-for-it', within('person', 'person'));

export const releasesPolicy = {
  'releases/ask': [worksOnCases],
  'releases/decide': [approvesForTheUnit, standsInForTheUnit, keepsTheWalls, askedHerself],
  'releases/mine': [worksOnCases],
  'releases/waiting': [rule('approves', carries('approve')), keepsTheWalls],
  'releases/sheet': [worksOnCases],
} as const satisfies Policy<`releases/${'ask' | 'decide' | 'mine' | 'waiting' | 'sheet'}`>;
