/**
 * What can be asked about consents: the list shows core, one consent shows the words of the child and of whoever overrode.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { CaseId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { RelativeId, relativeFields } from '../people/model.ts';
import { ConsentId, consentFields } from './model.ts';

const { ownWords: _ownWords, overrideWords: _overrideWords, ...core } = consentFields;

export const ConsentInList = z.object({
  id: ConsentId,
  ...core,
  guardianUntil: z.nullable(Day),
  withdrawnOn: z.nullable(Day),
  /** It holds today. */
  stands: z.boolean(),
  enteredAt: Instant,
  version: z.int(),
});
export type ConsentInList = z.infer<typeof ConsentInList>;

export const ConsentsOfCase = read(
  'consent/of-case',
  'What was allowed in one case, and who decides in it today.',
  { case: CaseId },
  z.object({
    decides: z.enum(['herself', 'guardian']),
    guardianIsRespondent: z.boolean(),
    /** Under six as far as anybody knows; every other child is asked. */
    mayBeTooYoung: z.boolean(),
    /** Those who may be named as the giver; by kinship, for a name is told by the people room alone. */
    relatives: z.array(
      z.object({ id: RelativeId, kinship: relativeFields.kinship, isGuardian: z.boolean(), isRespondent: z.boolean() }),
    ),
    items: z.array(ConsentInList),
  }),
);

export const ConsentShown = z.extend(ConsentInList, {
  case: CaseId,
  enteredBy: z.nullable(z.string()),
  ownWords: z.optional(z.string()),
  overrideWords: z.optional(z.string()),
  withdrawalWords: z.optional(z.string()),
});
export type ConsentShown = z.infer<typeof ConsentShown>;

export const ShowConsent = read(
  'consent/show',
  'One consent with the words that belong to it.',
  { consent: ConsentId },
  ConsentShown,
);
