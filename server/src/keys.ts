/**
 * `npm run keys -- papers | drill | restore`: three papers for three people, two of which bring every key of this installation back; and
 * `npm run keys -- rotate case <id> | district [<number>] | root |
 * names`: other keys in the place of those that stand.
 *
 *     papers    makes them once, at the first start; `papers --again` when a holder leaves or a paper is lost: earlier ones are void
 *     drill     two holders type theirs: shows that they open what is sealed, and changes nothing
 *     restore   two holders type theirs: writes the missing key files, and overwrites none
 *     rotate    with the house at work or stopped; taken up again after a fall
 *
 * Papers are read from the keyboard or a pipe, a line each; never from arguments, which other programs can see.
 */
import { createInterface } from 'node:readline/promises';
import { PlainFault } from './ground/processes/plain-fault.ts';
import { recoveryKeyIn } from './ground/recovery/recovery-key.ts';
import { keyFilesIn, makePapers, openKeys, putBack } from './ground/recovery/sealed-keys.ts';
import { enough, UnreadablePaper } from './ground/recovery/shares.ts';
import { hangingOn } from './ground/recovery/what-papers-open.ts';
import { settingsOrStop } from './ground/settings/settings.ts';
import { rotateKeys } from './rotate-keys.ts';

const settings = settingsOrStop();
const data = settings.NAUNG_DATA;
const say = (line: string) => process.stdout.write(`${line}\n`);
const [deed] = process.argv.slice(2);

const whyUnreadable = {
  length: 'A paper has too few or too many digits; type it again',
  check: 'A paper was mistyped; compare it digit by digit',
  set: 'A paper belongs to another set: it was made for another installation, or is void since new ones were made',
  same: 'Both are the same paper; another holder is needed',
} as const;

try {
  if (deed === 'papers') await papers();
  else if (deed === 'drill') await drill();
  else if (deed === 'restore') await restore();
  else if (deed === 'rotate') await rotateKeys(settings, process.argv.slice(3), say);
  else throw new PlainFault('Say what to do: papers, drill, restore or rotate');
} catch (fault) {
  process.stderr.write(`${inWords(fault)}\n`);
  process.exitCode = 1;
}

async function papers(): Promise<void> {
  if ((await recoveryKeyIn(data)) !== null && !process.argv.includes('--again'))
    throw new PlainFault(
      'Papers were made already. If one is lost or a holder has left: npm run keys -- papers --again',
    );
  if (Object.keys(await keyFilesIn(data)).length === 0)
    throw new PlainFault('There are no keys yet: they are made at the first start (npm start)');
  const written = await makePapers(data);
  for (const [index, paper] of written.entries())
    say(
      [
        '',
        `──────── ${index + 1} / ${written.length} ────────────────────────────────────────────`,
        `Kertas pemulihan ${index + 1} dari ${written.length}. Dua kertas bersama-sama membuka semua kunci.`,
        'Simpan di tempat terkunci, masing-masing oleh orang dan kantor yang berbeda. Jangan difoto, jangan diketik di ponsel.',
        `Recovery paper ${index + 1} of ${written.length}: any ${enough} together open every key. Keep each with another person, locked.`,
        '',
        `  ${paper}`,
      ].join('\n'),
    );
  say('\nLatihan setiap tahun / drill every year: npm run keys -- drill');
}

async function drill(): Promise<void> {
  const sealed = await openKeys(data, await typed());
  const standing = await keyFilesIn(data);
  const different = Object.keys(standing).filter((name) => standing[name] !== sealed[name]);
  if (different.length > 0)
    throw new PlainFault(
      `The papers open, but what is sealed is older than these keys: ${different.join(', ')}. Start Naung once, then drill again.`,
    );
  const { opened, shut, inService } = await hangingOn(data, sealed);
  if (shut.length > 0)
    throw new PlainFault(
      `The papers open, but the keys of ${shut.length} district(s) hang on a root that is not among what they open. Start Naung once; if that does not help: npm run keys -- papers --again`,
    );
  say(
    `Kertas cocok: ${Object.keys(sealed).length} kunci terbuka. / The papers fit: ${Object.keys(sealed).length} keys open.`,
  );
  say(`Kabupaten/kota yang kuncinya terbuka / districts whose keys open: ${opened}`);
  if (inService > 0)
    say(
      `Bergantung pada layanan kunci luar, tidak kembali dengan kertas / hang on the external key service, which no paper brings back: ${inService}`,
    );
}

async function restore(): Promise<void> {
  const back = await putBack(data, await openKeys(data, await typed()));
  say(back.length === 0 ? 'Tidak ada kunci yang hilang. / No key was missing.' : `Kembali / back: ${back.join(', ')}`);
}

async function typed(): Promise<readonly string[]> {
  const lines = createInterface({ input: process.stdin });
  const read: string[] = [];
  if (process.stdin.isTTY)
    process.stderr.write(`Ketik ${enough} kertas, satu per baris / type ${enough} papers, a line each:\n`);
  for await (const line of lines) {
    if (line.trim() !== '') read.push(line);
    if (read.length === enough) break;
  }
  lines.close();
  if (read.length < enough) throw new PlainFault(`${enough} papers are needed, ${read.length} came`);
  return read;
}

function inWords(fault: unknown): string {
  if (fault instanceof UnreadablePaper) return `${whyUnreadable[fault.why]}. Nothing was changed.`;
  if (fault instanceof PlainFault) return `${fault.message}. Nothing was changed.`;
  return 'What is sealed could not be opened: the file recovery/keys.sealed or recovery.pub is missing or damaged. Nothing was changed.';
}
