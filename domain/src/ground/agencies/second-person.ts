/**
 * A duty that opens records is given by two: one who keeps the people asks for it, and another confirms it. Until then it is no duty.
 *
 * Whoever keeps the people could otherwise make an account of her own, give it a duty that supervises and come in by the link that she
 * made herself. What must never happen: that one person is both ends, or that the duties through which others are confirmed are given
 * by one alone. Only before anything was ever told in the district may the first office be filled by whoever opened it.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, pageOf, paging, read } from '../command.ts';
import { DutyId, PersonId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Instant } from '../time.ts';
import { barToDutyOf, type DutyEvent, type DutyRefusal } from './duties.ts';
import { DutyLine } from './lines.ts';
import type { Duty, Person, Unit } from './model.ts';

export const ConfirmDuty = command(
  'agencies/confirm-duty',
  'A second person confirms a duty that somebody else asked for; from then on it is held.',
  { duty: DutyId },
);
export const DeclineDuty = command(
  'agencies/decline-duty',
  'A duty that was asked for is not given: a second person declines it, or who asked takes it back.',
  { duty: DutyId },
);
export type SecondCommand = CommandOf<typeof ConfirmDuty> | CommandOf<typeof DeclineDuty>;

const AskedDuty = z.extend(DutyLine, {
  person: PersonId,
  personName: z.string(),
  askedBy: z.string(),
  /** The asker may answer: she neither asked for it nor is it hers. */
  mayAnswer: z.boolean(),
  isMine: z.boolean(),
  /** Some of those who could, by name, so that somebody is rung; none where nobody is left. */
  whoCould: z.array(z.string()),
});
export type AskedDuty = z.infer<typeof AskedDuty>;

export const AskedDuties = read(
  'agencies/asked-duties',
  'Duties that open records and wait for a second person, the newest first: what was asked for whom and by whom, and who could confirm it.',
  paging,
  pageOf(AskedDuty),
);

/** Of people whose duty the asker confirmed; to custodians, of everybody. */
export const Arrivals = read(
  'agencies/arrivals',
  'Who came in by a link in the last thirty days: when, on which device, and who had made the link.',
  {},
  z.object({
    items: z.array(
      z.object({
        person: PersonId,
        name: z.string(),
        at: Instant,
        device: z.string(),
        /** For the first time; or anew, because her ways were lost. */
        isFirst: z.boolean(),
        linkBy: z.nullable(z.string()),
        /** In a browser in which whoever made the link works as well. */
        sameBrowser: z.boolean(),
      }),
    ),
  }),
);

export interface SecondSituation {
  readonly today: Duty['startsOn'];
  readonly answers: PersonId;
  /** As it was asked for; null where it was answered or never asked. */
  readonly asked: (Duty & { readonly askedBy: PersonId }) | null;
  readonly person: Pick<Person, 'id' | 'endedOn'> | null;
  readonly unit: Pick<Unit, 'id' | 'retiredOn'> | null;
  readonly same: readonly Pick<Duty, 'startsOn' | 'endsOn'>[];
}

export type SecondRefusal = DutyRefusal | 'was-answered' | 'asked-it-herself' | 'is-her-own-duty';

export function decideSecond(
  wish: Pick<SecondCommand, 'name'>,
  now: SecondSituation,
): Result<readonly DutyEvent[], SecondRefusal> {
  if (now.asked === null) return refused('was-answered');
  const { askedBy, ...core } = now.asked;
  if (wish.name === 'agencies/decline-duty')
    return done([{ type: 'duty-declined', record: core.id, subject: null, core: {} }]);
  if (askedBy === now.answers) return refused('asked-it-herself');
  if (core.person === now.answers) return refused('is-her-own-duty');
  const bar = barToDutyOf(now, core);
  return bar === null ? done([{ type: 'duty-given', record: core.id, subject: null, core }]) : refused(bar);
}
