/** Searching files for a word in the forms in which bytes hide. */
import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';

/** In clear, as UTF-16 both ways, in hex, and in Base64 wherever a group of three may begin. */
export function formsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, 'utf8');
  const wide = Buffer.from(word, 'utf16le');
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and last signs are mixed with what stands beside.
    return Buffer.from(
      text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3)),
      'latin1',
    );
  });
  return [
    bytes,
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(bytes.toString('hex'), 'latin1'),
    Buffer.from(bytes.toString('hex').toUpperCase(), 'latin1'),
    ...inBase64,
  ];
}

/** Looks through what is packed with gzip as well, wherever in a file it begins. */
export async function filesWith(files: readonly string[], forms: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  const piece = Buffer.alloc(4 * 1024 * 1024);
  const overlap = 256;
  for (const path of files) {
    const file = await open(path, 'r').catch(() => null);
    if (file === null) continue;
    try {
      for (let from = 0; ; from += piece.length - overlap) {
        const { bytesRead } = await file.read(piece, 0, piece.length, from);
        const seen = piece.subarray(0, bytesRead);
        if ([seen, ...unzippedIn(seen)].some((bytes) => forms.some((form) => bytes.includes(form)))) {
          found.push(path);
          break;
        }
        if (bytesRead < piece.length) break;
      }
    } finally {
      await file.close();
    }
  }
  return found;
}

const gzipHead = Buffer.from([0x1f, 0x8b, 0x08]);

function unzippedIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(gzipHead); at >= 0; at = bytes.indexOf(gzipHead, at + 1))
    try {
      found.push(gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Three bytes that look so by chance.
    }
  return found;
}
