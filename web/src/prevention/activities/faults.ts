/**
 * What is to be looked at again before an activity is sent, by the id of its field: first what is missing, then the same rule by which
 * the office decides, then the shape of each line.
 */
import type { CommandId } from '@naung/domain/ground/ids.ts';
import { type Day, instantOf } from '@naung/domain/ground/time.ts';
import { type ActivityRefusal, decideRecording, RecordActivity } from '@naung/domain/prevention/activities/commands.ts';
import type { Band } from '@naung/domain/prevention/activities/tally-fitting.ts';
import type * as z from 'zod/mini';
import { type ActivityDraft, tidied } from './draft.ts';

type Missing =
  | 'kind-fault'
  | 'title-fault'
  | 'held-on-fault'
  | 'stage-fault'
  | 'levels-fault'
  | 'who-fault'
  | 'line-fault';
export type ActivityFault = ActivityRefusal | Missing;
export type ActivityFaults = Readonly<Record<string, ActivityFault>>;

type Payload = z.infer<typeof RecordActivity.payload>;

const fieldOf: Partial<Record<ActivityRefusal, string>> = {
  'code-is-not-on-the-list': 'kind',
  'day-lies-ahead': 'held-on',
  'ends-before-it-begins': 'held-until',
  'place-is-needed': 'place-words',
  'no-such-place': 'place-words',
  'village-lies-elsewhere': 'village',
  'holder-is-needed': 'holder',
  'no-such-agency': 'agencies',
  'more-disabled-than-came': 'tally',
  'kind-asks-no-bands': 'tally',
  'bands-do-not-add-up': 'tally',
  'village-is-counted-twice': 'lines',
};

/** `kind` for a path into the payload that no field of its own shows. */
const fieldAt: Readonly<Record<string, string>> = {
  title: 'title',
  placeWords: 'place-words',
  openedBy: 'opened-by',
  ledBy: 'led-by',
  outcome: 'outcome',
};

export function wishedActivity(
  draft: ActivityDraft,
  today: Day,
  bandsAsked: readonly Band[] | null,
): { readonly payload: Payload } | { readonly faults: ActivityFaults } {
  const told = tidied(draft.telling);
  const missing = missingIn(told);
  if (Object.keys(missing).length > 0) return { faults: missing };
  const payload = { activity: draft.activity, ...told, attendance: draft.lines } as unknown as Payload;
  const decided = decideRecording(
    { id: draft.activity as unknown as CommandId, name: 'activities/record', madeAt: instantOf(0), payload },
    { ...believed, today, bandsAsked },
  );
  if (!decided.ok) return { faults: { [holderField(decided.because, payload)]: decided.because } };
  const read = RecordActivity.payload.safeParse(payload);
  if (read.success) return { payload: read.data };
  return { faults: Object.fromEntries(read.error.issues.map(({ path }) => faultAt(path))) };
}

/** What only the office can know is taken as true here; the office looks again. */
const believed = {
  foreignCodes: [],
  placeIsKnown: true,
  villageIsOurs: true,
  agenciesAreKnown: true,
  linesAreOurs: true,
  idIsTaken: false,
} as const;

function missingIn(told: ActivityDraft['telling']): ActivityFaults {
  return {
    ...(told.kind === undefined ? { kind: 'kind-fault' as const } : {}),
    ...(told.title === undefined || told.title === '' ? { title: 'title-fault' as const } : {}),
    ...(told.heldOn === undefined ? { 'held-on': 'held-on-fault' as const } : {}),
    ...(told.stage === undefined ? { stage: 'stage-fault' as const } : {}),
    ...(told.levels === undefined || told.levels.length === 0 ? { levels: 'levels-fault' as const } : {}),
  };
}

const holderField = (because: ActivityRefusal, { holderKind }: Payload): string =>
  because === 'holder-is-needed' && holderKind === 'village' ? 'village' : (fieldOf[because] ?? 'kind');

/** A row of what came of it that says what and not who; or a line that is too long or holds a long number. */
function faultAt(path: readonly PropertyKey[]): readonly [string, ActivityFault] {
  const [field, , , part] = path.map(String);
  return [
    fieldAt[field ?? ''] ?? 'kind',
    part === 'who' || part === 'text' || part === 'what' ? 'who-fault' : 'line-fault',
  ];
}
