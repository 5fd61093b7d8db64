/**
 * The three command entries of one kind of record, ready for a room's `routes.ts`.
 */
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import type { CommandContract } from '@naung/domain/ground/command.ts';
import {
  type CorrectionEvent,
  type CorrectionSituation,
  decideCorrection,
  decideMove,
  decideVoiding,
} from '@naung/domain/ground/corrections.ts';
import { type Result, refused } from '@naung/domain/ground/result.ts';
import { type AnyCommandEntry, onCommand } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { type Correctable, correctionSituation, readersOf, recordCorrection, withoutEmptied } from './store.ts';

export interface CorrectionContracts {
  readonly correct: CommandContract;
  readonly void: CommandContract;
  readonly move?: CommandContract;
}

interface Found extends CorrectionSituation {
  readonly unfit: string | null;
}

interface Payload {
  readonly record: string;
  readonly changes?: object;
  readonly to: string;
  readonly reason: string;
  readonly note?: string;
}

export function correctionEntries<Noun extends object>(
  of: Correctable<Noun>,
  contracts: CorrectionContracts,
  policy: readonly Rule[],
): readonly AnyCommandEntry[] {
  const find = async (tx: Tx, payload: Payload, target?: string) => {
    const now = await correctionSituation(tx, of, payload.record, target);
    if (now === null) return null;
    const after = withoutEmptied(of, { ...now.values, ...payload.changes }) as Noun;
    const unfit = payload.changes === undefined ? null : ((await of.unfit?.(tx, after, now.record)) ?? null);
    const about = {
      record: now.record,
      case: now.subject,
      subject: now.subject,
      ...(await of.about?.(tx, now.record)),
    };
    return { about, now: { ...now, unfit } };
  };
  const write = async (tx: Tx, events: readonly CorrectionEvent[], payload: Payload, now: CorrectionSituation) => {
    for (const event of events)
      if (event.type !== 'record-left') await recordCorrection(tx, of, event, payload.note, now);
  };
  const entry = (
    contract: CommandContract,
    decide: (payload: Payload, now: Found) => Result<readonly CorrectionEvent[], string>,
    moves = false,
  ) =>
    onCommand<CommandContract, Found, CorrectionEvent>(of.wing, contract, {
      policy,
      situation: (tx, command) =>
        find(tx, command.payload as Payload, moves ? (command.payload as Payload).to : undefined),
      decide: (command, now) => decide(command.payload as Payload, now),
      record: (tx, events, command, now) => write(tx, events, command.payload as Payload, now),
    });
  return [
    entry(contracts.correct, (payload, now) => {
      const decided = decideCorrection(of.drawers, of.kind, { ...payload, changes: payload.changes ?? {} }, now);
      return decided.ok && now.unfit !== null ? refused(now.unfit) : decided;
    }),
    entry(contracts.void, (payload, now) => decideVoiding(of.kind, payload, now)),
    ...(contracts.move
      ? [moveEntry(entry(contracts.move, (payload, now) => decideMove(of.kind, payload, now), true))]
      : []),
  ];
}

/** A move also says who had read the record where it never belonged, in the event that the timeline of its new case shows. */
function moveEntry(entry: AnyCommandEntry): AnyCommandEntry {
  return {
    ...entry,
    async record(tx, events, command, now) {
      const before = now as CorrectionSituation;
      const readers = before.subject ? await readersOf(tx, before.subject, before.record, before.enteredAt) : [];
      for (const event of events) if (event.type === 'record-moved') Object.assign(event.core, { readers });
      await entry.record(tx, events, command, now);
    },
  };
}
