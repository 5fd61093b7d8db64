/**
 * A count is a number of one kind of thing. *Laporan* (concerns told), *kasus* (cases) and *korban* (survivors) are three different
 * kinds, and a sum over two of them is a number of nothing that has been printed in newspapers all the same.
 *
 * So a count is no `number` to the compiler: `+` does not compile, and `plus` takes two of one kind. On the wire it is a plain integer.
 */
import * as z from 'zod/mini';

/** The kinds of facts that may be counted, and the Indonesian word under which each is shown. */
export const countedKinds = {
  concern: 'laporan',
  case: 'kasus',
  victim: 'korban',
  'case-closed': 'kasus selesai',
  'service-given': 'layanan',
  'referral-sent': 'rujukan',
  'connection-verified': 'rujukan yang tersambung',
  activity: 'kegiatan',
  reach: 'kehadiran',
  'village-group': 'kelompok desa',
} as const;
export type CountedKind = keyof typeof countedKinds;

declare const countedAs: unique symbol;
export interface Count<Kind extends CountedKind> {
  readonly [countedAs]: Kind;
}

export const countOf = <const Kind extends CountedKind>(kind: Kind) =>
  z
    .int()
    .check(
      z.describe(`A count of ${kind} (${countedKinds[kind]}); never added to another kind.`),
    ) as unknown as z.ZodMiniType<Count<Kind>, Count<Kind>>;

/** The one way a number becomes a count: whoever read it from the ledger says of what. */
export const counted = <const Kind extends CountedKind>(_kind: Kind, amount: number): Count<Kind> =>
  amount as unknown as Count<Kind>;

export const plus = <Kind extends CountedKind>(one: Count<Kind>, other: Count<NoInfer<Kind>>): Count<Kind> =>
  (shown(one) + shown(other)) as unknown as Count<Kind>;

/** For a screen or a paper, beside the word that says of what. */
export const shown = (count: Count<CountedKind>): number => count as unknown as number;
