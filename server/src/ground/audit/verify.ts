/**
 * Proves the audit anew, from the entries themselves up to what the witnesses hold, and names the first thing that is wrong. It believes
 * nothing that lies in the database: every hash is made again, every signature and every witness is asked.
 *
 * It reads one snapshot, so the house may go on working meanwhile.
 */
import type { KeyObject } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { EntryNamed, Fault } from './fault.ts';
import { isSigned, markOf, readHead, type Said } from './head.ts';
import { type Entry, type Leaf, leafOf, unpacked } from './leaf.ts';
import { Frontier } from './merkle.ts';
import { type AuditRead, readAudit, type SealRow } from './reading.ts';
import type { Witness } from './witness.ts';

export interface VerifyMeans {
  /** As `naung_audit`. */
  readonly pool: pg.Pool;
  readonly publicKey: KeyObject;
  readonly witnesses: readonly Witness[];
  /** How long a head may be on its way to a witness. */
  readonly patienceMs: number;
}

export interface Verified {
  readonly fault: Fault | null;
  /** What was proven, up to the fault if there is one. */
  readonly seals: number;
  readonly entries: number;
  readonly last: Said | null;
  /** Written and not sealed yet: nobody can vouch for these. */
  readonly unsealed: number;
  readonly unsealedSince: string | null;
}

export async function verify(means: VerifyMeans): Promise<Verified> {
  // A head is in the database before a witness hears of it: what they hold now, the snapshot taken next must know.
  const held = await Promise.all(means.witnesses.map(numberHeld));
  return readAudit(means.pool, async (read) => {
    await untilTold(means, read.lastNumber);
    return prove(means, read, held);
  });
}

async function prove(means: VerifyMeans, read: AuditRead, held: readonly number[]): Promise<Verified> {
  const witnesses = means.witnesses.map((witness) => ({ name: witness.name, lines: witness.lines() }));
  const tree = new Frontier();
  let last: Said | null = null;
  const result = (fault: Fault | null, unsealed = 0, unsealedSince: string | null = null): Verified => ({
    fault,
    seals: last?.number ?? 0,
    entries: last?.size ?? 0,
    last,
    unsealed,
    unsealedSince,
  });
  try {
    for await (const row of read.seals()) {
      const number = (last?.number ?? 0) + 1;
      if (Number(row.number) !== number) return result({ what: 'seal-missing', seal: number });
      const head = readHead(row.head);
      const told = await toldOf(witnesses, number, row.head, means.publicKey);
      const isNext: boolean = head !== null && isSigned(head, means.publicKey) && follows(last, head);
      if (head === null || !isNext) return result({ what: 'seal-forged', seal: number });
      if (told !== null) return result(told);
      const wrong = under(row, head, last, tree, await read.entriesBelow(head.upTo));
      if (wrong !== null) return result(wrong);
      last = head;
    }
  } finally {
    for (const { lines } of witnesses) await lines.return();
  }
  const cut = cutOff(means.witnesses, held, last);
  if (cut !== null) return result(cut);
  const rest = await read.rest();
  return result(
    rest.fromNowhere === null ? null : { what: 'entry-from-nowhere', entry: rest.fromNowhere },
    rest.count,
    rest.since,
  );
}

const follows = (before: Said | null, head: Said): boolean =>
  head.number === (before?.number ?? 0) + 1 &&
  head.size >= (before?.size ?? 0) &&
  head.upTo >= (before?.upTo ?? 0n) &&
  (before === null ? head.before.every((byte) => byte === 0) : head.before.equals(markOf(before.line)));

/** Whether every witness tells this head as the database does. */
async function toldOf(
  witnesses: readonly { readonly name: string; readonly lines: AsyncGenerator<string, void> }[],
  number: number,
  line: string,
  publicKey: KeyObject,
): Promise<Fault | null> {
  for (const { name, lines } of witnesses) {
    const told = await lines.next();
    if (told.done === true) return { what: 'witness-lacks', seal: number, witness: name };
    if (told.value === line) continue;
    const head = readHead(told.value);
    const isOne = head?.number === number && isSigned(head, publicKey);
    return { what: isOne ? 'witness-differs' : 'witness-forged', seal: number, witness: name };
  }
  return null;
}

/** Compares the entries there are with what was signed; the tree grows by what was. */
function under(row: SealRow, head: Said, before: Said | null, tree: Frontier, entries: readonly Entry[]): Fault | null {
  const listed = unpacked(row.leaves);
  const first = (before?.size ?? 0) + 1;
  for (const { hash } of listed ?? []) tree.add(hash);
  if (listed === null || tree.size !== head.size || !tree.root().equals(head.root))
    return { what: 'list-forged', seal: head.number, first, last: head.size };
  return firstDifference(listed, entries.map(leafOf), head.number);
}

function firstDifference(listed: readonly Leaf[], found: readonly Leaf[], seal: number): Fault | null {
  const at = listed.findIndex((leaf, index) => !isSame(leaf, found[index]));
  const isAmong = (leaf: Leaf, leaves: readonly Leaf[]) => leaves.some((one) => nameOf(one) === nameOf(leaf));
  const more = found[at === -1 ? listed.length : at];
  const wanted = listed[at];
  if (wanted === undefined) return more === undefined ? null : { what: 'entry-inserted', entry: entryOf(more), seal };
  if (more !== undefined && nameOf(more) === nameOf(wanted))
    return { what: 'entry-changed', entry: entryOf(wanted), seal };
  if (!isAmong(wanted, found)) return { what: 'entry-missing', entry: entryOf(wanted), seal };
  if (more !== undefined && !isAmong(more, listed)) return { what: 'entry-inserted', entry: entryOf(more), seal };
  return { what: 'entry-moved', entry: entryOf(more ?? wanted), seal };
}

const nameOf = ({ district, id }: EntryNamed): string => `${district}/${id}`;
const entryOf = ({ district, id }: EntryNamed): EntryNamed => ({ district, id });
const isSame = (one: Leaf, other: Leaf | undefined): boolean =>
  other !== undefined && nameOf(one) === nameOf(other) && one.hash.equals(other.hash);

function cutOff(witnesses: readonly Witness[], held: readonly number[], last: Said | null): Fault | null {
  const to = Math.max(0, ...held);
  const seal = (last?.number ?? 0) + 1;
  const witness = witnesses[held.indexOf(to)]?.name ?? '';
  return to < seal ? null : { what: 'end-cut-off', seal, to, witness };
}

/** A last line that is no head counts as none: it is met again where the lines are compared. */
const numberHeld = async (witness: Witness): Promise<number> => readHead((await witness.last()) ?? '')?.number ?? 0;

async function untilTold({ witnesses, patienceMs }: VerifyMeans, number: number): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    const held = await Promise.all(witnesses.map(numberHeld));
    if (held.every((one) => one >= number)) return;
    await wait(50);
  }
}
