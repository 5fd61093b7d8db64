/** What is asked of retention: what falls due, one proof, and what the page needs of each record. Codes and days only. */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../command.ts';
import { uuid } from '../ids.ts';
import { Day } from '../time.ts';
import { HoldReason, RetentionAct, RetentionActId } from './model.ts';

const Asked = z.object({
  act: RetentionActId,
  what: RetentionAct,
  because: z.nullable(HoldReason),
  /** Of a hold: when it is to be looked at again. */
  reviewOn: z.nullable(Day),
  note: z.nullable(z.string()),
  askedBy: z.string(),
  askedOn: Day,
  isMine: z.boolean(),
});

const Hold = z.object({
  act: RetentionActId,
  because: HoldReason,
  note: z.nullable(z.string()),
  since: Day,
  /** When it is to be looked at again. It keeps until two people release it. */
  reviewOn: Day,
  isForReview: z.boolean(),
});

const RecordKept = z.object({
  record: uuid,
  kind: z.enum(['case', 'concern']),
  /** Null for a report, which has none. */
  code: z.nullable(z.string()),
  class: z.string(),
  endedOn: Day,
  dueOn: z.nullable(Day),
  isDue: z.boolean(),
  hold: z.nullable(Hold),
  asked: z.nullable(Asked),
});
export type RecordKept = z.infer<typeof RecordKept>;

export const RecordsKept = read(
  'retention/kept',
  'Records that have ended and what is to become of them, the longest ended first: to a custodian, those of which something is asked or that are held.',
  paging,
  pageOf(RecordKept),
);

/** Of an approver of the unit that stands in for the one which keeps the record, while no custodian is left who could decide. */
export const RecordsInPlace = read(
  'retention/in-place',
  'Records of which something is asked that waits for a unit that stands in, because no custodian is left to decide.',
  {},
  z.object({ items: z.array(RecordKept) }),
);

const Destroyed = z.object({
  act: RetentionActId,
  code: z.nullable(z.string()),
  class: z.string(),
  endedOn: Day,
  dueOn: Day,
  askedBy: z.string(),
  askedOn: Day,
  decidedBy: z.string(),
  destroyedOn: Day,
  keys: z.int(),
  /** SHA-256 over the ids of the keys, sorted, a line each. */
  digest: z.string(),
  /** Until the day before, a copy of the key store may still hold them. */
  completeOn: Day,
  isComplete: z.boolean(),
});
export type Destroyed = z.infer<typeof Destroyed>;

/** What waits for one who asks this, and for nobody else: a second word, a hold to be looked at, an end to be asked. */
export const RetentionWaiting = read(
  'retention/waiting',
  'What of retention waits for whoever asks: to a custodian what others asked, to a unit what is due or held past its review.',
  {},
  z.object({
    asked: z.array(
      z.object({
        act: RetentionActId,
        code: z.nullable(z.string()),
        what: RetentionAct,
        askedBy: z.string(),
        askedOn: Day,
        isMine: z.boolean(),
      }),
    ),
    forReview: z.array(z.object({ record: uuid, code: z.nullable(z.string()), reviewOn: Day })),
    /** Whose time is over, that nothing holds and nobody has asked about; without those of which the asker had a part. */
    due: z.object({ count: z.int(), since: z.nullable(Day) }),
  }),
);

export const DestroyedRecords = read(
  'retention/destroyed',
  'What was destroyed in the district under retention, the newest first.',
  paging,
  pageOf(Destroyed),
);

export const ProofOfDestruction = read(
  'retention/proof',
  'The proof of one destruction: which keys, when, by whom, and when it is complete.',
  { act: RetentionActId },
  z.extend(Destroyed, { keyIds: z.array(z.string()) }),
);
