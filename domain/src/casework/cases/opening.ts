/**
 * How a case comes of what was told, and how a further telling of the same event adds to it: it may become more urgent and know
 * of more forms of violence, and nothing that was known is taken away.
 */
import { moreUrgent, type Urgency } from '../../ground/urgency.ts';
import type { ConcernAccepted } from '../intake/model.ts';
import type { CaseFields } from './model.ts';

type Told = ConcernAccepted['core'];

export const fieldsFrom = (told: Told, alias: string): CaseFields => ({
  alias,
  aboutChild: told.aboutChild,
  ageBand: told.ageBand,
  sex: told.sex,
  disability: told.disability,
  village: told.village as CaseFields['village'],
  placeKind: told.placeKind,
  relation: told.relation,
  respondentIsChild: told.respondentIsChild,
  // Known only when the household is: until then nobody's signature is asked for.
  guardianIsRespondent: false,
  kinds: [...new Set(told.kinds)],
  forms: [...new Set(told.forms)],
  occurredOn: told.occurredOn as CaseFields['occurredOn'],
});

/** A file for a child who is the respondent knows, at first, only that: what was done to the survivor is not copied into it. */
export const fieldsOfChildRespondent = (alias: string): CaseFields => ({
  alias,
  aboutChild: true,
  ageBand: null,
  sex: 'unknown',
  disability: null,
  village: null,
  placeKind: null,
  relation: null,
  respondentIsChild: null,
  guardianIsRespondent: false,
  kinds: [],
  forms: [],
  occurredOn: null,
});

export interface Extended {
  readonly urgency: Urgency;
  readonly kinds: readonly string[];
  readonly forms: readonly string[];
}

export const extendedBy = (now: Extended, told: Pick<Told, 'urgency' | 'kinds' | 'forms'>): Extended => ({
  urgency: moreUrgent(now.urgency, told.urgency),
  kinds: [...new Set([...now.kinds, ...told.kinds])],
  forms: [...new Set([...now.forms, ...told.forms])],
});
