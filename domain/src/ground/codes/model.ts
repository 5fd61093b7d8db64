/**
 * A code list is data with dates: forms of violence, reasons, deadlines, kinds of agency. Each item says since when it holds, where
 * it comes from and how sure that is, so that a list can change without a change to the program, and an old record keeps the words
 * of its day.
 *
 * How a code is checked, in two steps. A schema (`codeIn('closure-reasons')`) only checks that the text looks like a code, because
 * the same schema runs on a phone that may hold an older list, and because an office may add its own. Whether the list holds the
 * code on the day in question is asked on the server, of the dated tables (`holdsCode`). The type knows the codes that ship, so a
 * rule that names one with a slip of the pen does not compile; what an office adds begins with `own-`, so it can never come to mean
 * something else when a later version ships a code of the same word.
 */
import * as z from 'zod/mini';
import { Day } from '../time.ts';
import type { KnownCode, ListName } from './known.ts';

/**
 * How sure an item is. S: read in a source. GK, M, K: general knowledge, not checked again. INF: our own working choice or an
 * inference. GAP: looked for and not found, so a placeholder that an office must settle.
 */
const marks = ['S', 'GK', 'M', 'K', 'INF', 'GAP'] as const;
export const Mark = z.enum(marks);
export type Mark = z.infer<typeof Mark>;

export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Those that ship are known by name; an office's own are known by how they begin. */
export type CodeOf<List extends ListName> = KnownCode<List> | `own-${string}`;

export const codeIn = <const List extends ListName>(list: List) =>
  z
    .string()
    .check(
      z.regex(codePattern),
      z.maxLength(64),
      z.describe(
        `A code of the list "${list}" (GET /api/v1/codes/items?list=${list}); the server checks that the list holds it.`,
      ),
    ) as unknown as z.ZodMiniType<CodeOf<List>, string>;

/** What a statute, SIMFONI or another agency calls the same thing. Several are joined by commas. */
const Crosswalk = z.record(z.string(), z.string());

export const CodeItem = z.strictObject({
  code: z.string().check(z.regex(codePattern), z.maxLength(64)),
  id: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  validFrom: Day,
  /** The first day on which it is no longer offered. */
  validUntil: z.optional(Day),
  source: z.string().check(z.minLength(1)),
  mark: Mark,
  /** SIMFONI PPA's own word, as its sheet prints it. */
  simfoni: z.optional(z.string()),
  crosswalk: z.optional(Crosswalk),
  /** What only this list knows about its items; its shape is in `details.ts`. */
  detail: z.optional(z.record(z.string(), z.unknown())),
});
export type CodeItem = z.infer<typeof CodeItem>;

export const CodeList = z.strictObject({
  list: z.string().check(z.regex(codePattern)),
  title: z.strictObject({ id: z.string(), en: z.string() }),
  /** The law or the program itself counts on exactly these items: no district adds, words or ends one. */
  closed: z.optional(z.boolean()),
  items: z.array(CodeItem),
});
export type CodeList = z.infer<typeof CodeList>;

/** An item of a known list. */
export type ItemOf<List extends ListName> = Omit<CodeItem, 'code'> & { readonly code: CodeOf<List> };

const holdsOn = (item: Pick<CodeItem, 'validFrom' | 'validUntil'>, on: Day): boolean =>
  item.validFrom <= on && (item.validUntil === undefined || on < item.validUntil);

/** What a form offers on that day, in the order of the list. */
export const offeredOn = <Item extends CodeItem>(items: readonly Item[], on: Day): readonly Item[] =>
  items.filter((item) => holdsOn(item, on));

/** The item as it read on that day; the nearest older or first wording otherwise, because an old record still has to be read. */
export function itemAsOf<Item extends CodeItem>(items: readonly Item[], code: string, on: Day): Item | null {
  const same = items
    .filter((item) => item.code === code)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return same.find((item) => holdsOn(item, on)) ?? same.findLast((item) => item.validFrom <= on) ?? same[0] ?? null;
}

/**
 * Where a district has rows of its own for a code, they stand in its place instead of all that ship for it; its own codes come
 * behind the others.
 */
export function withOwn<Item extends CodeItem>(shipped: readonly Item[], own: readonly Item[]): readonly Item[] {
  const ownOf = (code: string) => own.filter((item) => item.code === code);
  const codes = [...new Set([...shipped, ...own].map((item) => item.code))];
  return codes.flatMap((code) => {
    const instead = ownOf(code);
    return instead.length > 0 ? instead : shipped.filter((item) => item.code === code);
  });
}
