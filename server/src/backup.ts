/**
 * `npm run backup`: seals the house as it stands, at work or stopped, into the folders of the settings, and removes copies that have
 * had their days. For cron: says in one line a copy what was made, ends with 1 when anything failed.
 *
 *     backup                    makes both copies
 *     backup -- new-key         makes a key pair and prints it: the public half for the settings, the private half to be kept elsewhere
 *     backup -- new-key <file>  the same, with the private half written to a new file and not printed
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUp } from './ground/backups/back-up.ts';
import { onEmbedded } from './ground/database/visit.ts';
import { outside } from './ground/outside/outside.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const say = (line: string) => process.stdout.write(`${line}\n`);
const [deed, file] = process.argv.slice(2);

try {
  if (deed === undefined) await backup();
  else if (deed === 'new-key') await newKey();
  else throw new PlainFault('Say nothing more, or new-key');
} catch (fault) {
  process.stderr.write(`The backup failed: ${sayOf(fault)}\n`);
  process.exitCode = 1;
}

async function backup(): Promise<void> {
  const { NAUNG_BACKUP_RECIPIENT: recipient, NAUNG_BACKUP_FOLDERS: folders, NAUNG_DATA } = settings;
  if (recipient === undefined || folders === undefined)
    throw new PlainFault(
      'NAUNG_BACKUP_RECIPIENT and NAUNG_BACKUP_FOLDERS must be set; npm run backup -- new-key makes the key',
    );
  const data = resolve(NAUNG_DATA);
  const days = { database: settings.NAUNG_BACKUP_DAYS ?? 90, keys: settings.NAUNG_BACKUP_KEY_DAYS ?? 35 };
  const wish = { data, recipient, folders: folders.map((one) => resolve(one)), days, now: outside.now };
  const isOurs = settings.DATABASE_URL === undefined;
  const made = isOurs
    ? await onEmbedded(data, (superuser) => backUp({ ...wish, superuser }))
    : await backUp({ ...wish, superuser: null });
  if (!isOurs) say('The database of DATABASE_URL is NOT in this backup: it is backed up by whoever keeps that server.');
  for (const { name, size } of made.made)
    say(`${name}: ${(size / 1_000_000).toFixed(1)} MB, in ${folders.join(' and ')}`);
  for (const path of made.removed) say(`removed, its days are over: ${path}`);
}

async function newKey(): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  if (file !== undefined) await writeFile(file, `${identity}\n`, { flag: 'wx', mode: 0o600 });
  say(`Setel / set: NAUNG_BACKUP_RECIPIENT=${recipient}`);
  say(
    file === undefined
      ? `\nBagian rahasia, hanya ditampilkan sekali / the private half, shown once:\n\n  ${identity}\n`
      : `\nBagian rahasia / the private half: ${file}\n`,
  );
  say('Simpan di luar mesin ini. Tanpa bagian ini tidak ada cadangan yang terbuka.');
  say('Keep it away from this machine. Without it no backup opens.');
}

function sayOf(fault: unknown): string {
  if (fault instanceof PlainFault) return fault.message;
  if (codeOf(fault) === 'EEXIST') return `${file} is there already, and is not overwritten`;
  return `nothing of it is to be relied on (${codeOf(fault) ?? (fault instanceof Error ? fault.constructor.name : typeof fault)})`;
}
