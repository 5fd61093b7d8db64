/**
 * Marks of records and sessions in the trace. An entry holds plain ids, which open pages and join tables; an auditor gets each as another
 * number, the same for her whenever the same record comes, another for anybody else.
 *
 * One block of AES under a key made of the index key for this reader: a mark tells nothing of its id without that key, no two ids share
 * one, and the keeper turns it back, so that who else opened a record is found by an index and not by trying every entry.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Keys } from './keys.ts';
import type { Asker } from './who-asks.ts';

export interface TraceMarks {
  markOf(id: string): string;
  idOf(mark: string): string;
}

export function traceMarks(
  keys: Pick<Keys, 'digest'>,
  kind: 'record' | 'session',
  { district, person }: Pick<Asker, 'district' | 'person'>,
): TraceMarks {
  const key = keys.digest('index', `trace|${kind}|${district}|${person}`);
  // A single block stands alone: what other modes add is for more than one.
  const turned = (make: typeof createCipheriv | typeof createDecipheriv, hex: string): string => {
    const block = make('aes-256-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([block.update(Buffer.from(hex, 'hex')), block.final()]).toString('hex');
  };
  return {
    markOf: (id) => turned(createCipheriv, id.replaceAll('-', '')),
    idOf: (mark) => turned(createDecipheriv, mark).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  };
}
