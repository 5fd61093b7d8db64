/**
 * What can be asked about cases. Lists and the page of a case show the core; a name is told by one read of its own, so that every
 * look at a name is one line in the audit.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { CaseId, PersonId, UnitId, uuid } from '../../ground/ids.ts';
import { LetterAnswer, LetterId, LetterInList, letterStates } from '../../ground/letters/model.ts';
import { Day, Instant } from '../../ground/time.ts';
import { urgencies } from '../../ground/urgency.ts';
import { safeTonightAnswers } from '../danger/model.ts';
import { ReferralId, ReferralStatus } from '../referrals/model.ts';
import { Lowering } from '../safety/model.ts';
import { GoalId, Outcome } from '../services/model.ts';
import { CorrectionPacket } from './correction-packet.ts';
import { HandOverPacket } from './hand-over.ts';
import { CaseCore, ClosingId, Origin, Phase, phases, TeamRole } from './model.ts';

export const CaseInList = z.extend(CaseCore, {
  isClosingAsked: z.boolean(),
  isLoweringAsked: z.boolean(),
  /** It came because nobody was left where it lay; why is never said. */
  cameToUs: z.boolean(),
});
export type CaseInList = z.infer<typeof CaseInList>;

export const ListCases = read(
  'cases/list',
  'Cases on whose team one is, or of the unit that one supervises; open ones unless a phase is asked for.',
  {
    ...paging,
    whose: z.optional(z.enum(['mine', 'unit'])),
    phase: z.optional(z.enum(phases)),
    urgency: z.optional(z.enum(urgencies)),
    /** Only those that wait for an answer: whether to close them, or whether to lower their urgency. */
    asked: z.optional(z.enum(['closing', 'lowering'])),
    /** By what is due next, or the most urgent and the longest open first. */
    sort: z.optional(z.enum(['next', 'urgency'])),
  },
  pageOf(CaseInList),
);

const Member = z.object({
  person: PersonId,
  name: z.string(),
  role: TeamRole,
  since: Day,
  until: z.nullable(Day),
  isOver: z.boolean(),
});
const PhaseInHistory = z.object({ phase: Phase, since: Instant, because: z.nullable(z.string()) });
const ClosingShown = z.object({
  id: ClosingId,
  state: z.enum(['asked', 'approved', 'returned', 'withdrawn']),
  reason: z.string(),
  askedBy: PersonId,
  askedByName: z.string(),
  askedAt: Instant,
  decidedBy: z.nullable(PersonId),
  decidedAt: z.nullable(Instant),
  /** Of the sealed packet, as far as it is open to the one who asks. */
  outcome: z.nullable(z.string()),
  returnedBecause: z.nullable(z.string()),
});
/** What whoever approves a closing must see before she agrees: codes and days alone, as they stand now, while it is asked. */
const ClosingPacket = z.object({
  goals: z.array(
    z.object({
      id: GoalId,
      need: z.string(),
      service: z.nullable(z.string()),
      outcome: z.nullable(Outcome),
      outcomeOn: z.nullable(Day),
    }),
  ),
  referrals: z.array(z.object({ id: ReferralId, need: z.string(), toUnitName: z.string(), status: ReferralStatus })),
  /** Whether there was a safe place that night, by the last assessment; null where it was not asked. */
  safety: z.nullable(z.object({ assessedAt: Instant, safeTonight: z.nullable(z.enum(safeTonightAnswers)) })),
});
export type ClosingPacket = z.infer<typeof ClosingPacket>;
const OfferShown = z.object({
  letter: LetterId,
  toDistrict: z.int(),
  toUnit: UnitId,
  reason: z.string(),
  /** Null where the letter is not of the unit under which one works. */
  state: z.nullable(z.enum(letterStates)),
  leavesAt: Instant,
  answer: z.nullable(LetterAnswer),
  finishedAt: z.nullable(Instant),
});
export const CaseShown = z.extend(CaseCore, {
  origin: Origin,
  phaseSince: Instant,
  closedOn: z.nullable(Day),
  closingReason: z.nullable(z.string()),
  voidedAt: z.nullable(Instant),
  version: z.int(),
  settlementIsBarred: z.boolean(),
  team: z.array(Member),
  phases: z.array(PhaseInHistory),
  closings: z.array(ClosingShown),
  closingPacket: z.nullable(ClosingPacket),
  lowering: z.nullable(z.extend(Lowering, { askedByName: z.string(), note: z.nullable(z.string()) })),
  offers: z.array(OfferShown),
  /** It stands open in an emergency to the one who asks, to read until then. */
  emergency: z.nullable(z.object({ until: Instant, withPlace: z.boolean() })),
});
export type CaseShown = z.infer<typeof CaseShown>;

export const ShowCase = read(
  'cases/show',
  'One case: its core, team, phases and what waits for an answer.',
  { case: CaseId },
  CaseShown,
);

export const CaseIdentity = read(
  'cases/identity',
  'The real name behind an alias, for those to whom it is open; every look is written down.',
  { case: CaseId },
  z.object({
    alias: z.string(),
    name: z.nullable(z.string()),
    nickname: z.nullable(z.string()),
    born: z.nullable(Day),
    nik: z.nullable(z.string()),
  }),
);

export const InTimeline = z.object({
  id: uuid,
  event: z.string(),
  record: uuid,
  subject: uuid,
  at: Instant,
  madeAt: Instant,
  person: PersonId,
  personName: z.string(),
  core: z.record(z.string(), z.unknown()),
});
export const CaseTimeline = read(
  'cases/timeline',
  'Everything that happened in one case and in what was told about it, newest first.',
  { case: CaseId, ...paging },
  pageOf(InTimeline),
);

export const CaseBroughtAlong = read(
  'cases/brought-along',
  'What came along in the letter of a case that was handed over to us.',
  { case: CaseId },
  z.object({ letter: LetterId, note: z.nullable(z.string()), tellings: HandOverPacket.shape.tellings }),
);

export const CasesLetters = read(
  'cases/letters',
  'Letters that came to one’s unit from another district, or those it wrote itself, the newest first.',
  { ...paging, state: z.optional(z.enum(letterStates)), side: z.optional(z.enum(['to-us', 'from-us'])) },
  pageOf(LetterInList),
);
export const CaseLetter = read(
  'cases/letter',
  'Opens one letter that came to one’s unit: a hand-over, or word that an earlier one was put right.',
  { letter: LetterId },
  z.extend(LetterInList, {
    packet: z.nullable(HandOverPacket),
    /** Which of our cases came of the letter that was put right, where one sees it. */
    correction: z.nullable(z.extend(CorrectionPacket, { case: z.nullable(CaseId) })),
  }),
);
