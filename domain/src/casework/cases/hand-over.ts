/**
 * What a letter of hand-over (*surat pelimpahan*) carries: what the receiving unit needs so that she does not have to tell again.
 *
 * Not what helpers wrote about her afterwards: notes of counselling stay here. And never who reported, unless it was she herself:
 * a neighbour told this office, not the next one.
 */
import * as z from 'zod/mini';
import {
  type Drawers,
  intoDrawers,
  type SealedCompartment,
  type SealedParts,
  sealedIn,
} from '../../ground/drawers/model.ts';
import { Day } from '../../ground/time.ts';
import { Urgency } from '../../ground/urgency.ts';
import { ConcernTold } from '../intake/door.ts';
import { PeopleTold } from '../people/model.ts';
import { caseFields, handOverReasons, Phase, Track } from './model.ts';

/** What was told of the event, without the one who told it. */
const Telling = z.partial(
  z.pick(ConcernTold, {
    channel: true,
    occurred: true,
    occurredOn: true,
    urgencyItems: true,
    subjectName: true,
    subjectBorn: true,
    address: true,
    school: true,
    story: true,
    ownWords: true,
    respondentName: true,
    respondentNotes: true,
    safeContact: true,
  }),
);
export type Telling = z.infer<typeof Telling>;

/**
 * As the concern it was keeps them. The receiver's case has no columns for what was core, so that lies with the story; and the only way
 * of being reached that travels is the survivor's own.
 */
export const tellingDrawers: Drawers<Telling> = {
  channel: 'narrative',
  occurred: 'narrative',
  occurredOn: 'narrative',
  urgencyItems: 'narrative',
  subjectName: 'identity',
  subjectBorn: 'identity',
  address: 'safe_place',
  school: 'identity',
  story: 'narrative',
  ownWords: 'narrative',
  respondentName: 'respondent',
  respondentNotes: 'respondent',
  safeContact: 'safe_place',
};

const Tellings = z.array(Telling);

export const HandOverPacket = z.object({
  version: z.literal(1),
  reason: z.enum(handOverReasons),
  note: z.optional(z.string()),
  from: z.object({ district: z.string(), agency: z.string(), unit: z.string() }),
  case: z.object({ ...caseFields, track: Track, urgency: Urgency, phase: Phase, openedOn: Day }),
  people: PeopleTold,
  tellings: Tellings,
});
export type HandOverPacket = z.infer<typeof HandOverPacket>;

/** A telling as it may travel on; the reporter stays behind, and so does her way of being reached unless she is the survivor. */
export function travelling(told: Partial<ConcernTold>): Telling {
  const { channel, occurred, occurredOn, urgencyItems, subjectName, subjectBorn, address, school, story, ownWords } =
    told;
  const { respondentName, respondentNotes, safeContact, reporterKind } = told;
  const may = {
    ...{ channel, occurred, occurredOn, urgencyItems, subjectName, subjectBorn, address, school, story, ownWords },
    ...{ respondentName, respondentNotes, safeContact: reporterKind === 'survivor' ? safeContact : undefined },
  };
  return Object.fromEntries(Object.entries(may).filter(([, value]) => value !== undefined && value !== null));
}

/** Each compartment holds its part of every telling, in one order, so that they are put together again by their place. */
export function tellingsApart(tellings: readonly Telling[]): SealedParts {
  const each = tellings.map((telling) => intoDrawers(tellingDrawers, telling).sealed);
  const used = sealedIn(tellingDrawers).filter((one) => one === 'narrative' || each.some((parts) => parts[one]));
  return Object.fromEntries(used.map((one) => [one, { tellings: each.map((parts) => parts[one] ?? {}) }]));
}

/** As far as their compartments are open; what a drawer holds of another compartment is not taken out of it. */
export function tellingsTogether(
  open: readonly { readonly compartment: SealedCompartment; readonly fields: Readonly<Record<string, unknown>> }[],
): Telling[] {
  const parts = open.map(({ compartment, fields }) =>
    Tellings.parse(fields.tellings ?? []).map((telling) => intoDrawers(tellingDrawers, telling).sealed[compartment]),
  );
  const count = Math.max(0, ...parts.map((part) => part.length));
  return Array.from({ length: count }, (_, at) => Object.assign({}, ...parts.map((part) => part[at])));
}
