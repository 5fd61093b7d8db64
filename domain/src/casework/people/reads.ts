/**
 * The people of one case, each with as much as is open to the one who asks.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { CaseId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { ClientId, clientFields, RelativeId, RespondentId, relativeFields, respondentFields } from './model.ts';

const about = { version: z.int(), enteredAt: Instant, voidedAt: z.nullable(Instant) };
const ClientShown = z.extend(z.partial(z.object(clientFields)), { id: ClientId, ...about });
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
