/**
 * Custodians watch walls, openings in an emergency and unusual reading. One of them who is arrested, or bad, is ended at once by whoever keeps the
 * people where another stays as long; the last one is not, for then nobody watches any more: her end is asked for by one and confirmed by
 * another, or another custodian is named first.
 *
 * What must never happen: that one person ends all who watch, in whatever way and however slowly, or that any of them goes unheard.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import type { Happening } from '../happening.ts';
import { AgencyId, DutyId, type PersonId, UnitId, uuid } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day, Instant } from '../time.ts';
import type { DutyEvent } from './duties.ts';
import type { Duty } from './model.ts';

export const AskToEnd = command(
  'agencies/ask-to-end-duty',
  'Asks that the duty of the last custodian end, which a second person confirms; until then she holds it.',
  { duty: DutyId, endsOn: Day },
);
export const ConfirmEnd = command(
  'agencies/confirm-end',
  'A second person confirms that the duty of the last custodian ends, as somebody else asked.',
  { duty: DutyId },
);
export const DeclineEnd = command(
  'agencies/decline-end',
  'The duty of the last custodian does not end: a second person declines it, or who asked takes it back.',
  { duty: DutyId },
);
export type EndCommand = CommandOf<typeof AskToEnd> | CommandOf<typeof ConfirmEnd> | CommandOf<typeof DeclineEnd>;

const AskedEnd = z.object({
  duty: DutyId,
  personName: z.string(),
  preset: z.string(),
  unitName: z.string(),
  agencyName: z.string(),
  endsOn: Day,
  askedBy: z.string(),
  askedAt: Instant,
  mayAnswer: z.boolean(),
  isMine: z.boolean(),
  /** Some of those who could answer, by name; none where nobody is left. */
  whoCould: z.array(z.string()),
});
export type AskedEnd = z.infer<typeof AskedEnd>;

export const AskedEnds = read(
  'agencies/asked-ends',
  'Duties of a last custodian whose end was asked for and waits for a second person.',
  {},
  z.object({ items: z.array(AskedEnd) }),
);

const EndedCustodian = z.object({
  entry: uuid,
  at: Instant,
  person: z.string(),
  unit: UnitId,
  unitName: z.string(),
  agency: AgencyId,
  by: z.string(),
});
export type EndedCustodian = z.infer<typeof EndedCustodian>;

export const CustodiansEnded = read(
  'agencies/custodians-ended',
  'Whose duty as a custodian was ended, shortened or voided in the last thirty days, and by whom: to custodians, and to the heads of her unit.',
  {},
  z.object({ items: z.array(EndedCustodian) }),
);

/** A duty that keeps walls, as it stands today. */
export interface Watching {
  readonly person: string;
  /** It has begun. */
  readonly isThere: boolean;
  /** Her last day; null where none is named. */
  readonly staysUntil: Day | null;
}

/**
 * Whether somebody stays where these are taken away by whoever acts: as long as they would have been there, or of two who stay a while each
 * one person would end first the one and then the other. She who ends another does not stay to watch herself.
 */
export const staysWatched = (lost: readonly Watching[], others: readonly Watching[], actor: string): boolean =>
  lost.length === 0 ||
  others.some(
    ({ person, isThere, staysUntil }) =>
      isThere &&
      person !== actor &&
      lost.every((one) => staysUntil === null || (one.staysUntil !== null && staysUntil >= one.staysUntil)),
  );

export interface EndSituation {
  readonly today: Day;
  readonly answers: PersonId;
  readonly duty: Duty | null;
  /** She is no custodian, or another stays as long, who is not the one that asks. */
  readonly custodianStays: boolean;
  /** As it waits; null where it was answered or never asked. */
  readonly asked: { readonly by: PersonId; readonly endsOn: Day } | null;
}

export type EndRefusal =
  | 'no-such-duty'
  | 'duty-has-ended'
  | 'ends-before-it-starts'
  | 'longer-takes-two'
  | 'needs-no-second'
  | 'was-answered'
  | 'asked-it-herself'
  | 'is-her-own-duty';
export type EndEvent = DutyEvent | Happening<'duty-end-asked' | 'duty-end-declined', { readonly endsOn?: Day }>;

export function decideEnd(wish: EndCommand, now: EndSituation): Result<readonly EndEvent[], EndRefusal> {
  if (now.duty === null) return refused('no-such-duty');
  const about = { record: now.duty.id, subject: null };
  if (wish.name === 'agencies/ask-to-end-duty') return askedEnd(wish.payload.endsOn, now, now.duty);
  if (now.asked === null) return refused('was-answered');
  if (wish.name === 'agencies/decline-end') return done([{ type: 'duty-end-declined', ...about, core: {} }]);
  if (now.asked.by === now.answers) return refused('asked-it-herself');
  if (now.duty.person === now.answers) return refused('is-her-own-duty');
  if (hasEnded(now.duty, now.today)) return refused('duty-has-ended');
  const { endsOn } = now.asked;
  if (isLater(endsOn, now.duty)) return refused('longer-takes-two');
  return done([{ type: 'duty-ended', ...about, core: { endsOn } }]);
}

function askedEnd(endsOn: Day, now: EndSituation, duty: Duty): Result<readonly EndEvent[], EndRefusal> {
  if (hasEnded(duty, now.today)) return refused('duty-has-ended');
  if (endsOn < duty.startsOn) return refused('ends-before-it-starts');
  if (isLater(endsOn, duty)) return refused('longer-takes-two');
  if (now.custodianStays) return refused('needs-no-second');
  return done([{ type: 'duty-end-asked', record: duty.id, subject: null, core: { endsOn } }]);
}

const hasEnded = ({ endsOn }: Pick<Duty, 'endsOn'>, today: Day): boolean => endsOn !== null && endsOn < today;
const isLater = (endsOn: Day, duty: Pick<Duty, 'endsOn'>): boolean => duty.endsOn !== null && endsOn > duty.endsOn;
