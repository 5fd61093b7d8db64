/** Whether key files, here or out of two papers, are what the key store hangs on: those of another day open their own, and nothing that stands. */
import { join } from 'node:path';
import { keyStoreIn } from '../keeper/key-store.ts';
import { keyCommandId } from '../keeper/root-by-command.ts';
import { rootIdOf, rootNames } from '../keeper/root-keys.ts';

export interface Hanging {
  /** Districts whose keys these files open. */
  readonly opened: number;
  /** Those that another root wraps. */
  readonly shut: readonly number[];
  /** Those that hang on an external key service, which no paper brings back. */
  readonly inService: number;
}

export async function hangingOn(data: string, files: Readonly<Record<string, string>>): Promise<Hanging> {
  const store = keyStoreIn(join(data, 'key-store'));
  const roots = Object.values(rootNames)
    .flatMap((name) => files[name] ?? [])
    .map((text) => rootIdOf(Buffer.from(text.trim(), 'base64')));
  const hanging = { opened: 0, shut: [] as number[], inService: 0 };
  for (const district of await store.districts()) {
    const keys = await store.districtKeys(district);
    if (keys.some((one) => one.root === keyCommandId)) hanging.inService += 1;
    else if (keys.every((one) => roots.includes(one.root))) hanging.opened += 1;
    else hanging.shut.push(district);
  }
  return hanging;
}
