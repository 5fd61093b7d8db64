/**
 * What a letter of hand-over (*surat pelimpahan*) carries: what the receiving unit needs so that she does not have to tell again.
 *
 * Not what helpers wrote about her afterwards: notes of counselling stay here. And never who reported, unless it was she herself:
 * a neighbour told this office, not the next one.
 */
import * as z from 'zod/mini';
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

export const HandOverPacket = z.object({
  version: z.literal(1),
  reason: z.enum(handOverReasons),
  note: z.optional(z.string()),
  from: z.object({ district: z.string(), agency: z.string(), unit: z.string() }),
  case: z.object({ ...caseFields, track: Track, urgency: Urgency, phase: Phase, openedOn: Day }),
  people: PeopleTold,
  tellings: z.array(Telling),
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
