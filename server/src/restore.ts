/**
 * `npm run restore`: lays the newest backups back into an empty folder.
 *
 *     restore -- --verify --identity <file>             the drill: lays back beside the data, proves, removes it again
 *     restore -- --into <folder> --identity <file>      makes a folder from which Naung can be started (NAUNG_DATA)
 *
 *     --from <folder>     where the backups lie; otherwise the first of NAUNG_BACKUP_FOLDERS
 *     --database <name>, --keys-copy <name>             a copy that is not the newest
 *     --keys <folder>     the key files for the drill; otherwise those in NAUNG_DATA
 *
 * NAUNG_DATA names the folder of the house. Ends with 0 when all of it holds, with 1 and the reason when not; so cron can run the drill every month.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publicKeyIn } from './ground/audit/audit-key.ts';
import { witnessesOf } from './ground/audit/witnesses.ts';
import { drill } from './ground/backups/drill.ts';
import { identityIn, type LaidBack, layBack } from './ground/backups/lay-back.ts';
import { nothingIn } from './ground/database/visit.ts';
import { keyStoreIn } from './ground/keeper/key-store.ts';
import { keysThere } from './ground/keeper/keys.ts';
import { rootByCommand } from './ground/keeper/root-by-command.ts';
import { outside } from './ground/outside/outside.ts';
import { type Failing, failing } from './ground/processes/failing.ts';
import { type InBoth, onTwoLines } from './ground/processes/in-both.ts';
import { cannotBeUsed } from './ground/processes/made-folder.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const started = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (words: InBoth) => say(onTwoLines(words));
const wish = (word: string): string | undefined =>
  process.argv.includes(word) ? process.argv[process.argv.indexOf(word) + 1] : undefined;

const drillFailed: Failing = {
  what: { id: 'Latihan gagal', en: 'The drill failed' },
  kept: {
    id: 'Data Naung dan cadangan tidak berubah, dan tidak ada folder latihan yang tersisa. Jangan andalkan cadangan ini sebelum latihan berhasil.',
    en: 'What Naung holds and the backups are unchanged, and no folder of the drill is left. Do not rely on this backup before a drill has passed.',
  },
};
const restoreFailed: Failing = {
  what: { id: 'Pengembalian gagal', en: 'The restore failed' },
  kept: {
    id: 'Cadangan dan semua data tidak berubah, dan tidak ada yang tertinggal di folder --into.',
    en: 'The backups and all data are unchanged, and nothing of it is left in the folder of --into.',
  },
};
const notProven: Failing = {
  what: { id: 'Sudah dikembalikan, tetapi tidak bisa dibuktikan', en: 'It was laid back, but could not be proven' },
  kept: {
    id: 'Yang dikembalikan ke folder --into lengkap dan tetap ada; cadangan tidak berubah.',
    en: 'What was laid back into the folder of --into is whole and stays; the backups are unchanged.',
  },
};
const canBeUsed: InBoth = { id: 'Cadangan ini bisa dipakai.', en: 'This backup can be used.' };
const doNotRely: InBoth = {
  id: 'Jangan dipakai: coba salinan lain dengan --database dan --keys-copy, dan buat cadangan baru. Tidak ada yang berubah.',
  en: 'Do not rely on it: try another copy with --database and --keys-copy, and make a new backup. Nothing was changed.',
};

const into = wish('--into');
let isLaid = false;
try {
  const verify = process.argv.includes('--verify');
  if (into === undefined && !verify)
    throw new PlainFault('Say --verify for the drill, or --into <folder>', {
      id: 'Sebut --verify untuk latihan, atau --into <folder>',
    });
  const folder = into === undefined ? await besideTheData() : resolve(into);
  try {
    const laid = await laidBackInto(folder);
    isLaid = true;
    if (verify) await proven(folder, laid);
    if (into !== undefined) sayWhatNow(folder);
  } finally {
    if (into === undefined) await rm(folder, { recursive: true, force: true });
  }
} catch (fault) {
  process.stderr.write(failing(whatFailed(), fault));
  process.exitCode = 1;
}

function whatFailed(): Failing {
  if (into === undefined) return drillFailed;
  return isLaid ? notProven : restoreFailed;
}

async function besideTheData(): Promise<string> {
  const data = resolve(settings.NAUNG_DATA);
  return mkdtemp(join(data, 'drill-')).catch((cause: unknown) => {
    throw codeOf(cause) === 'ENOENT' ? nothingIn(data) : cannotBeUsed(data, cause);
  });
}

async function laidBackInto(folder: string): Promise<LaidBack> {
  const identity = wish('--identity');
  const from = wish('--from') ?? settings.NAUNG_BACKUP_FOLDERS?.[0];
  if (identity === undefined)
    throw new PlainFault('Say --identity <file>: the private half of the backup key', {
      id: 'Sebut --identity <berkas>: bagian rahasia kunci cadangan',
    });
  if (from === undefined)
    throw new PlainFault('Say --from <folder>, or set NAUNG_BACKUP_FOLDERS', {
      id: 'Sebut --from <folder>, atau setel NAUNG_BACKUP_FOLDERS',
    });
  const laid = await layBack({
    from,
    into: folder,
    identity: await identityIn(identity),
    database: wish('--database'),
    keys: wish('--keys-copy'),
  });
  const files = (laid.database?.files.length ?? 0) + laid.keys.files.length;
  tell({
    id: `${files} berkas dikembalikan, masing-masing dengan sidik yang sama seperti ketika dikemas.`,
    en: `${files} files laid back, each with the digest under which it was packed.`,
  });
  return laid;
}

async function proven(folder: string, laid: LaidBack): Promise<void> {
  const program = settings.NAUNG_KEY_COMMAND;
  const service = program === undefined ? null : rootByCommand(program);
  const at = wish('--keys') ?? join(settings.NAUNG_DATA, 'keys');
  const [keys, auditKey] = [await keysThere(at, keyStoreIn(join(folder, 'key-store')), service), await publicKeyIn(at)];
  if (keys === null || auditKey === null)
    throw new PlainFault(
      `${at} does not hold the key files. On the machine of the house name its data folder (NAUNG_DATA=/srv/naung npm run …); elsewhere bring them back with two papers (npm run keys -- restore) and name their folder with --keys`,
      {
        id: `Di ${at} tidak ada berkas kunci. Di mesin Naung sebutkan folder datanya (NAUNG_DATA=/srv/naung npm run …); di mesin lain kembalikan dengan dua kertas (npm run keys -- restore) dan sebut foldernya dengan --keys`,
      },
    );
  const witnesses = witnessesOf(settings, auditKey);
  try {
    const { faults, said } = await drill({ folder, laid, keys, auditKey, witnesses });
    for (const words of said) tell(words);
    const since = inTime(Date.parse(outside.now()) - Date.parse(laid.at));
    tell({
      id: `RPO: yang ditulis sesudah ${laid.at} tidak ada di dalamnya, ${since}.`,
      en: `RPO: what was written after ${laid.at} is not in it, ${since}.`,
    });
    const took = inTime(performance.now() - started);
    tell({
      id: `RTO: dikembalikan, dijalankan dan dibuktikan dalam ${took}.`,
      en: `RTO: laid back, started and proven in ${took}.`,
    });
    for (const { id, en } of faults) process.stderr.write(`TIDAK BAIK: ${id}\nNOT GOOD: ${en}\n`);
    tell(faults.length === 0 ? canBeUsed : doNotRely);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await Promise.all(witnesses.map((witness) => witness.close()));
  }
}

function sayWhatNow(folder: string): void {
  tell({ id: `${folder} siap. Lalu, dengan dua kertas:`, en: `${folder} is ready. Then, with two papers:` });
  say(`  NAUNG_DATA=${folder} npm run keys -- restore`);
  say(`  NAUNG_DATA=${folder} npm start`);
  tell({
    id: 'Penyegelan jejak audit menunggu sampai para saksi diperiksa: docs/decisions/0009, "Laying back a copy".',
    en: 'Sealing of the audit waits until the witnesses were looked at: docs/decisions/0009, "Laying back a copy".',
  });
}

function inTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
