/** Writing so that it is there after a fall: a file beside, flushed and renamed; then the folder, which keeps its name. */
import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';

export async function replaceFile(path: string, text: string, flushed = true): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (flushed) await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

export async function flushFolder(path: string): Promise<undefined> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
