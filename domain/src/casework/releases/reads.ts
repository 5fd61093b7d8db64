/** What can be asked about releases: one's own, those that wait for one's word, and the sheet of one that was allowed. */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { Instant } from '../../ground/time.ts';
import { ReleaseId, ReleaseKind, releasedCases, releaseReasons, releaseStates } from './model.ts';

export const ReleaseInList = z.object({
  id: ReleaseId,
  kind: ReleaseKind,
  whose: z.enum(releasedCases),
  because: z.enum(releaseReasons),
  /** For whoever asked alone: who decides may stand behind a wall of one of them. */
  rows: z.nullable(z.int()),
  /** How many it would hold now, of those that were asked for; for whoever asked, while she may still take it. */
  rowsNow: z.nullable(z.int()),
  /** Roughly, for whoever decides: never more than this. */
  upTo: z.int(),
  state: z.enum(releaseStates),
  askedByName: z.string(),
  askedAt: Instant,
  isMine: z.boolean(),
  decidedByName: z.nullable(z.string()),
  /** Until when it may be decided, or taken; null when it was refused. */
  until: z.nullable(Instant),
  hasLapsed: z.boolean(),
  /** It was taken, and is taken no second time. */
  isTaken: z.boolean(),
});
export type ReleaseInList = z.infer<typeof ReleaseInList>;

/** As the district's dated list has them today. Names need a second person whatever the number. */
const Limits = z.object({
  /** Rows without names that one may take alone in 24 hours, and how many of them she has taken. */
  rowsAlone: z.int(),
  rowsTakenAlone: z.int(),
  /** Rows of one sheet, by two as well. */
  rowsAtAll: z.int(),
});
export type ReleaseLimitsShown = z.infer<typeof Limits>;

export const MyReleases = read(
  'releases/mine',
  'What one asked to take out, the newest first, and how many rows may be taken alone and at all.',
  {},
  z.object({ items: z.array(ReleaseInList), limits: Limits }),
);

export const WaitingReleases = read(
  'releases/waiting',
  'What others asked to take out and one may decide, the oldest first.',
  {},
  z.object({ items: z.array(ReleaseInList) }),
);

export const ReleasedSheet = read(
  'releases/sheet',
  'A release of one’s own as a sheet, once: of the cases it was asked for, those that one still reaches; every row is written down.',
  { release: ReleaseId },
  z.object({ rows: z.int(), xlsx: z.string().check(z.describe('An XLSX workbook in base64.')) }),
);
