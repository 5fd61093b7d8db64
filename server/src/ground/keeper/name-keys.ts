/**
 * The key under which words of names are marked, so that somebody is found again. At first it is the index key; from the first change on
 * a file of its own, `names.key`. While it is being changed there are two: `names-next.key` marks, and both are looked under.
 *
 * The index key itself is never changed: what staff declared of their kin is kept as marks of it and nothing else, so that no walls could
 * be made of them again.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { flushFolder } from './flush.ts';
import { endFormer, existingKey, idOfKey, keyFile } from './key-files.ts';

/** To be raised when words are read otherwise: what was marked before is then marked anew by the next change of the key. */
const wayOfReading = 1;

export interface NameKey {
  /** Written beside what was marked with it. */
  readonly id: string;
  digest(text: string): Buffer;
}

export interface NameKeys {
  current(): NameKey;
  /** The one that marks, and while it is being changed the former one as well. */
  all(): readonly NameKey[];
  /** From now on another one marks. */
  begin(): Promise<void>;
  /** The former one is no more. */
  end(): Promise<void>;
}

const names = { standing: 'names.key', next: 'names-next.key' } as const;

export async function nameKeysIn(folder: string, index: Buffer): Promise<NameKeys> {
  const read = async () => {
    const standing = await existingKey(join(folder, names.standing));
    const next = await existingKey(join(folder, names.next));
    return [standing ?? index, ...(next === null ? [] : [next])].map(nameKeyOf);
  };
  let held = await read();
  return {
    current: () => held.at(-1) as NameKey,
    all: () => held,
    async begin() {
      await keyFile(join(folder, names.next));
      await flushFolder(folder);
      held = await read();
    },
    async end() {
      await endFormer(folder, names, true);
      held = await read();
    },
  };
}

/** Gone with the process: for what needs no disk. */
export function nameKeysInMemory(index: Buffer): NameKeys {
  let held = [nameKeyOf(index)];
  return {
    current: () => held.at(-1) as NameKey,
    all: () => held,
    begin: () => {
      if (held.length === 1) held = [...held, nameKeyOf(randomBytes(32))];
      return Promise.resolve();
    },
    end: () => {
      held = held.slice(-1);
      return Promise.resolve();
    },
  };
}

const nameKeyOf = (secret: Buffer): NameKey => ({
  id: idOfKey(`naung name key ${wayOfReading} `, secret),
  digest: (text) => createHmac('sha256', secret).update(text, 'utf8').digest(),
});
