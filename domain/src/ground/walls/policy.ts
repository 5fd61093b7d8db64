/**
 * Who may say and see what of walls. Everybody declares her own kin; the team of a case writes down its survivor's wishes; walls
 * themselves are for custodians, whose duty opens no case.
 */
import { all, any, carries, type Policy, relation, rule } from '../access/rule.ts';

const worksHere = rule('works-here', all());
const worksOnCases = rule('works-on-cases', any(carries('work-on-cases'), carries('triage')));
const onTheCaseTeam = rule(
  'on-the-case-team',
  all(any(carries('work-on-cases'), carries('triage')), relation('team', 'case', 'identity')),
);
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));
/** The keeper looks whether her unit stands in for it. */
const approvesInPlace = rule('approves-in-place-of-custodians', carries('approve'));
const hearsOfWhatWaits = rule('keeps-the-walls-or-agencies', any(carries('keep-walls'), carries('keep-agencies')));

type WallVerb =
  | `walls/${'declare-kin' | 'my-kin'}`
  | `walls/${'keep-from' | 'wishes' | 'units-apart'}`
  | `walls/${'without-anyone' | 'liftings-in-place'}`
  | `walls/${'ask-lifting' | 'decide-lifting' | 'in-force' | 'past-reads'}`;

export const wallsPolicy = {
  'walls/declare-kin': [worksHere],
  'walls/my-kin': [worksHere],
  'walls/keep-from': [onTheCaseTeam],
  'walls/wishes': [worksOnCases],
  'walls/units-apart': [worksOnCases],
  'walls/without-anyone': [hearsOfWhatWaits],
  'walls/ask-lifting': [keepsTheWalls],
  'walls/decide-lifting': [keepsTheWalls, approvesInPlace],
  'walls/liftings-in-place': [approvesInPlace],
  'walls/in-force': [keepsTheWalls],
  'walls/past-reads': [keepsTheWalls],
} as const satisfies Policy<WallVerb>;
