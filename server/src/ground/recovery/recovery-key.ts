/** The public half of the recovery key, `<data>/recovery/recovery.pub`: whether papers were made, and to what keys are sealed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../processes/plain-fault.ts';

export const publicPath = (data: string): string => join(data, 'recovery', 'recovery.pub');

/** Null before papers were made. */
export async function recoveryKeyIn(data: string): Promise<Buffer | null> {
  const text = await readFile(publicPath(data), 'utf8').catch(absentIsNull);
  return text === null ? null : Buffer.from(text.trim(), 'base64');
}

export function absentIsNull(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
