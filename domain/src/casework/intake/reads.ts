/**
 * What can be asked about concerns: the inbox shows their core, one concern shows what was told to those who triage it.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { Compartment } from '../../ground/drawers/model.ts';
import { CaseId, PersonId, UnitId } from '../../ground/ids.ts';
import { LetterInList, letterStates } from '../../ground/letters/model.ts';
import { Instant } from '../../ground/time.ts';
import { Urgency } from '../../ground/urgency.ts';
import { ConcernTold, SafeContact } from './door.ts';
import { ConcernId, ConcernState, concernStates } from './model.ts';

export const ConcernInList = z.object({
  id: ConcernId,
  unit: UnitId,
  state: ConcernState,
  urgency: Urgency,
  channel: z.string(),
  kinds: z.array(z.string()),
  forms: z.array(z.string()),
  aboutChild: z.boolean(),
  ageBand: z.nullable(z.string()),
  sex: z.string(),
  village: z.nullable(z.int()),
  occurred: z.string(),
  isSealed: z.boolean(),
  contactMade: z.boolean(),
  receivedAt: Instant,
  case: z.nullable(CaseId),
  /** Who asked to lower the urgency, while it waits for somebody else to answer. */
  loweringAskedBy: z.nullable(PersonId),
  /** It came because nobody was left where it lay; why is never said. */
  cameToUs: z.boolean(),
});
export type ConcernInList = z.infer<typeof ConcernInList>;

export const InboxOfConcerns = read(
  'intake/inbox',
  'Concerns of the unit for which one triages, the most urgent and the longest waiting first.',
  {
    ...paging,
    state: z.optional(z.enum(concernStates)),
    /** Only those whose urgency somebody asked to lower. */
    asked: z.optional(z.enum(['lowering'])),
  },
  pageOf(ConcernInList),
);

export const ConcernShown = z.extend(ConcernInList, {
  computedUrgency: Urgency,
  lowering: z.nullable(
    z.object({ to: Urgency, reason: z.string(), askedBy: z.string(), note: z.nullable(z.string()) }),
  ),
  writtenAt: Instant,
  /** What was told, as far as the compartments are open to the one who asks; null while it is sealed. */
  told: z.nullable(z.partial(ConcernTold)),
  /** The compartments that the one who asks reaches: what is missing from these was not told, the rest is not for her. */
  open: z.array(Compartment),
  /** She reaches the case it belongs to. */
  reachesCase: z.boolean(),
  joined: z.array(ConcernId),
  version: z.int(),
});
export type ConcernShown = z.infer<typeof ConcernShown>;

export const ShowConcern = read('intake/show', 'One concern with what was told.', { concern: ConcernId }, ConcernShown);

export const ConcernsOfCase = read(
  'intake/of-case',
  'What was told about one case, by each who told it.',
  { case: CaseId },
  z.object({ items: z.array(ConcernShown) }),
);

export const WaysOfCase = read(
  'intake/ways-of-case',
  'How contact is safe in one case, by each who told of it, the latest first; nothing else of what was told is opened.',
  { case: CaseId },
  z.object({
    items: z.array(
      z.object({
        id: ConcernId,
        channel: z.string(),
        isSealed: z.boolean(),
        receivedAt: Instant,
        /** Null where nobody asked. */
        safeContact: z.nullable(SafeContact),
      }),
    ),
  }),
);

export const LettersOfConcerns = read(
  'intake/letters',
  'Concerns that another district passed on to one’s unit, or that it passed on itself, by the outside of their letters, the newest first.',
  { ...paging, state: z.optional(z.enum(letterStates)), side: z.optional(z.enum(['to-us', 'from-us'])) },
  pageOf(LetterInList),
);
