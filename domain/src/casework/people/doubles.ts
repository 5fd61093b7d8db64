/**
 * Somebody may have been written down in another file as well. Those who had her first are told so, quietly, and which unit to ask; of
 * the other file they learn nothing, and whoever wrote it is not told at all.
 */
import * as z from 'zod/mini';
import { command, read } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { CaseId } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { ClientId } from './model.ts';

export const PossibleDoubles = read(
  'people/possible-doubles',
  'Clients of the asker who may have been written down in another file, and the unit to ask.',
  {},
  z.object({
    items: z.array(z.object({ client: ClientId, case: CaseId, alias: z.string(), units: z.array(z.string()) })),
  }),
);

export const SettleDoubles = command(
  'people/settle-doubles',
  'Says that it was asked whether somebody is in another file, and that it is done with.',
  { client: ClientId },
);

/** In no timeline: who reads the course of a case need not know that somebody wondered. */
export type DoublesSettled = Happening<'doubles-settled', Readonly<Record<string, never>>>;

export function decideSettling(
  client: string,
  now: { readonly isTold: boolean },
): Result<readonly DoublesSettled[], 'nothing-to-settle'> {
  if (!now.isTold) return refused('nothing-to-settle');
  return done([{ type: 'doubles-settled', record: client, subject: null, core: {} }]);
}
