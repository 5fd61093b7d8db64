/**
 * A district's own hand on a list: a code of its own, its own words or limit for a shipped one from a day on, or the end of one.
 * What stood before keeps its dates, so an old record is read in the words of its day.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import { details } from './details.ts';
import { loosensGuard } from './guards.ts';
import { type CodeItem, codePattern } from './model.ts';
import { hidesSettlement } from './settlement.ts';

const ListText = z.string().check(z.regex(codePattern), z.maxLength(64));
const CodeText = z.string().check(z.regex(codePattern), z.maxLength(64));
const Wording = z.string().check(z.minLength(1), z.maxLength(200));
const Detail = z.record(z.string(), z.unknown());

export const AddCode = command('codes/add', 'Adds a code of the district’s own to a list; it begins with own-.', {
  list: ListText,
  code: z.string().check(z.regex(/^own-[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  id: Wording,
  en: Wording,
  detail: z.optional(Detail),
});

export const ChangeCode = command(
  'codes/change',
  'Gives a code other words or another limit in this district, from a day on.',
  {
    list: ListText,
    code: CodeText,
    from: Day,
    id: z.optional(Wording),
    en: z.optional(Wording),
    detail: z.optional(Detail),
  },
);

export const EndCode = command(
  'codes/end',
  'Offers a code no longer in this district, from a day on; old records keep it.',
  {
    list: ListText,
    code: CodeText,
    from: Day,
  },
);

export type CodeCommand = CommandOf<typeof AddCode> | CommandOf<typeof ChangeCode> | CommandOf<typeof EndCode>;

export interface CodeSituation {
  readonly today: Day;
  /** Null where there is no such list. */
  readonly list: { readonly closed: boolean } | null;
  /** Every wording of the code: the district's own rows where there are any, else those that ship. */
  readonly wordings: readonly CodeItem[];
  /** The wordings that ship, whatever the district made of them. */
  readonly shipped: readonly CodeItem[];
}

export type CodeRefusal =
  | 'no-such-list'
  | 'list-is-closed'
  | 'no-such-code'
  | 'code-is-taken'
  | 'code-has-ended'
  | 'before-the-last-wording'
  | 'detail-does-not-fit'
  | 'loosens-a-guard'
  | 'code-must-say-settlement';

/** `wordings` are all rows of the code as the district's own, those that were shipped before among them. */
export type CodeEvent = Happening<
  'code-changed',
  { readonly list: string; readonly code: string; readonly wordings: readonly CodeItem[] }
>;

export function decideCode(wish: CodeCommand, now: CodeSituation): Result<readonly CodeEvent[], CodeRefusal> {
  if (now.list === null) return refused('no-such-list');
  if (now.list.closed) return refused('list-is-closed');
  const { list, code } = wish.payload;
  const after = wish.name === 'codes/add' ? added(wish.payload, now) : changed(wish, now);
  if (!after.ok) return after;
  if (after.value.some((item) => hidesSettlement(list, item))) return refused('code-must-say-settlement');
  if (!after.value.every((item) => detailFits(list, item))) return refused('detail-does-not-fit');
  if (loosensGuard(list, now.shipped, after.value)) return refused('loosens-a-guard');
  return done([{ type: 'code-changed', record: wish.id, subject: null, core: { list, code, wordings: after.value } }]);
}

function added(
  { code, id, en, detail }: CommandOf<typeof AddCode>['payload'],
  now: CodeSituation,
): Result<readonly CodeItem[], CodeRefusal> {
  if (now.wordings.length > 0) return refused('code-is-taken');
  const item = { code, id: id.trim(), en: en.trim(), validFrom: now.today, ...ownSource };
  return done([detail === undefined ? item : { ...item, detail }]);
}

function changed(
  wish: CommandOf<typeof ChangeCode> | CommandOf<typeof EndCode>,
  { wordings }: CodeSituation,
): Result<readonly CodeItem[], CodeRefusal> {
  const inOrder = [...wordings].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const last = inOrder.at(-1);
  if (last === undefined) return refused('no-such-code');
  if (last.validUntil !== undefined) return refused('code-has-ended');
  const before = inOrder.slice(0, -1);
  const { from } = wish.payload;
  if (from < last.validFrom) return refused('before-the-last-wording');
  if (wish.name === 'codes/end')
    return from === last.validFrom
      ? refused('before-the-last-wording')
      : done([...before, { ...last, validUntil: from }]);
  const next = { ...last, ...told(wish.payload), validFrom: from, ...ownSource };
  return done(from === last.validFrom ? [...before, next] : [...before, { ...last, validUntil: from }, next]);
}

const ownSource = { source: 'ketetapan kabupaten/kota', mark: 'INF' } as const;

function told({ id, en, detail }: CommandOf<typeof ChangeCode>['payload']): Partial<CodeItem> {
  return {
    ...(id === undefined ? {} : { id: id.trim() }),
    ...(en === undefined ? {} : { en: en.trim() }),
    ...(detail === undefined ? {} : { detail }),
  };
}

const detailOf: ReadonlyMap<string, z.ZodMiniType> = new Map(Object.entries(details));

function detailFits(list: string, item: CodeItem): boolean {
  return detailOf.get(list)?.safeParse(item.detail).success ?? true;
}
