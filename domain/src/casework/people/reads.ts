/**
 * The people of one case, each with as much as is open to the one who asks.
 */
import * as z from 'zod/mini';
import { read, readInBody } from '../../ground/command.ts';
import { CaseId, PlaceNumber, uuid } from '../../ground/ids.ts';
import { nameKinds } from '../../ground/names/model.ts';
import { Day, Instant } from '../../ground/time.ts';
import { ConcernId } from '../intake/model.ts';
import { MergeId, personKinds } from './merging.ts';
import { ClientId, clientFields, RelativeId, RespondentId, relativeFields, respondentFields } from './model.ts';
import { SameId } from './same.ts';

const about = { version: z.int(), enteredAt: Instant, voidedAt: z.nullable(Instant), mergedInto: z.nullable(uuid) };
const ClientShown = z.extend(z.partial(z.object(clientFields)), {
  id: ClientId,
  ...about,
  /** Other files that are said to be of her, of those alone that are open to the one who asks. */
  alsoIn: z.array(z.object({ id: SameId, case: CaseId, alias: z.string() })),
});
const RelativeShown = z.extend(z.partial(z.object(relativeFields)), { id: RelativeId, ...about });
const RespondentShown = z.extend(z.partial(z.object(respondentFields)), { id: RespondentId, ...about });

export const PeopleOfCase = read(
  'people/of-case',
  'The survivor of a case, those around her and, apart, the respondent.',
  { case: CaseId },
  z.object({
    clients: z.array(ClientShown),
    relatives: z.array(RelativeShown),
    respondents: z.array(RespondentShown),
    /** Records that stand for another as well, which stepped aside. */
    merges: z.array(z.object({ id: MergeId, kind: z.enum(personKinds), kept: uuid, aside: uuid, at: Instant })),
    /** Who decides today, and from which day she does; null while her birthday is not open to the one who asks. */
    decides: z.nullable(z.enum(['herself', 'guardian'])),
    comesOfAgeOn: z.nullable(Day),
    /** What the case knows of her from what was told, so that nobody is asked for it again. */
    fromReport: z.object({
      sex: clientFields.sex,
      ageBand: clientFields.ageBand,
      isChild: clientFields.isChild,
      disability: clientFields.disability,
    }),
  }),
);

export const EntriesSince = read(
  'people/entries-since-merge',
  'What was entered about two records while they were one, so that each can be given to whom it belongs.',
  { merge: MergeId },
  z.object({
    entries: z.array(
      z.object({
        id: uuid,
        of: z.enum(['correction', 'consent']),
        at: Instant,
        personName: z.string(),
        /** What it said of each field. */
        changes: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
);

/** By which of what was asked somebody was found. */
export const foundBy = ['name', 'nickname', 'born', 'number', 'card'] as const;

export const FindPeople = readInBody(
  'people/find',
  'People whose name or number is like the one asked for, among those whom the asker reaches now; at most twenty.',
  {
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    /** A day, or only the year. */
    born: z.optional(z.union([Day, z.string().check(z.regex(/^(19|20|21)\d{2}$/))])),
    village: z.optional(PlaceNumber),
    /** A NIK, a family card or a telephone, whole, as typed. */
    number: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  },
  z.object({
    items: z.array(
      z.object({
        record: uuid,
        kind: z.enum(nameKinds),
        case: z.nullable(CaseId),
        /** Where it is not yet a case. */
        concern: z.nullable(ConcernId),
        code: z.nullable(z.string()),
        alias: z.nullable(z.string()),
        name: z.nullable(z.string()),
        nickname: z.nullable(z.string()),
        born: z.nullable(Day),
        foundBy: z.array(z.enum(foundBy)),
      }),
    ),
    /** Her look-ups of today are used up: then nothing was looked for. */
    isSpent: z.boolean(),
  }),
);
