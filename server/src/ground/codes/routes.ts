/**
 * The commands and reads of code lists.
 */

import {
  AddCode,
  ChangeCode,
  type CodeCommand,
  type CodeEvent,
  type CodeSituation,
  decideCode,
  EndCode,
} from '@naung/domain/ground/codes/commands.ts';
import { type CodeItem, offeredOn } from '@naung/domain/ground/codes/model.ts';
import { codePolicy, readCodesPolicy } from '@naung/domain/ground/codes/policy.ts';
import { CodeItems, CodeLists } from '@naung/domain/ground/codes/reads.ts';
import { codeRows } from '@naung/domain/ground/codes/rows.ts';
import type { CommandContract } from '@naung/domain/ground/command.ts';
import { type AnyCommandEntry, onCommand, onRead, type Room } from '../commands/entry.ts';
import { codeSituation, listRows, recordCode, wordingsOf } from './store.ts';

const onCode = (contract: CommandContract): AnyCommandEntry =>
  onCommand<CommandContract, CodeSituation, CodeEvent>('ground', contract, {
    policy: codePolicy,
    async situation(tx, command) {
      return { about: {}, now: await codeSituation(tx, command as CodeCommand) };
    },
    decide: (command, now) => decideCode(command as CodeCommand, now),
    async record(tx, events) {
      for (const event of events) await recordCode(tx, event);
    },
  });

const lists = onRead(CodeLists, {
  policy: readCodesPolicy,
  async answer(tx) {
    return { items: [...(await listRows(tx.db))] };
  },
});

const items = onRead(CodeItems, {
  policy: readCodesPolicy,
  async answer(tx, { list, on }, actor) {
    const [row] = await listRows(tx.db, list);
    if (row === undefined) return null;
    const wordings = await wordingsOf(tx.db, actor.district, list);
    return { ...row, items: [...(on === undefined ? wordings : offeredOn(wordings, on))] as CodeItem[] };
  },
});

export const codes: Room = {
  rows: codeRows,
  commands: [AddCode, ChangeCode, EndCode].map(onCode),
  reads: [lists, items],
};
