/**
 * `npm run backup`: seals the house as it stands, at work or stopped, into the folders of the settings, and removes copies that have
 * had their days. For cron: says in one line a copy what was made, ends with 1 when anything failed.
 *
 *     backup                    makes both copies
 *     backup -- new-key         makes a key pair and prints it: the public half for the settings, the private half to be kept elsewhere
 *     backup -- new-key <file>  the same, with the private half written to a new file and not printed
 *
 * NAUNG_DATA names the folder of the house.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUp } from './ground/backups/back-up.ts';
import { onEmbedded } from './ground/database/visit.ts';
import { outside } from './ground/outside/outside.ts';
import { type Failing, failing } from './ground/processes/failing.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const say = (line: string) => process.stdout.write(`${line}\n`);
const [deed, file] = process.argv.slice(2);

const noBackup: Failing = {
  what: { id: 'Pencadangan gagal', en: 'The backup failed' },
  kept: {
    id: 'Data Naung tidak berubah, dan cadangan sebelumnya tetap ada sampai harinya habis; yang baru jangan diandalkan.',
    en: 'What Naung holds is unchanged, and earlier backups stay until their days are over; do not rely on a new one.',
  },
};
const notEverywhere: Failing = {
  what: { id: 'Satu folder tidak mendapat salinan lengkap', en: 'One folder did not get every copy' },
  kept: {
    id: 'Salinan di folder lain utuh dan dapat diandalkan.',
    en: 'The copies in the other folders are whole and can be relied on.',
  },
};
const noKey: Failing = {
  what: { id: 'Kunci cadangan tidak dibuat', en: 'No backup key was made' },
  kept: { id: 'Tidak ada yang berubah.', en: 'Nothing was changed.' },
};

try {
  if (deed === undefined) await backup();
  else if (deed === 'new-key') await newKey();
  else throw new PlainFault('Say nothing more, or new-key', { id: 'Tidak perlu kata lain sesudahnya, atau new-key' });
} catch (fault) {
  process.stderr.write(failing(deed === 'new-key' ? noKey : noBackup, fault));
  process.exitCode = 1;
}

async function backup(): Promise<void> {
  const { NAUNG_BACKUP_RECIPIENT: recipient, NAUNG_BACKUP_FOLDERS: folders, NAUNG_DATA } = settings;
  if (recipient === undefined || folders === undefined)
    throw new PlainFault(
      'NAUNG_BACKUP_RECIPIENT and NAUNG_BACKUP_FOLDERS must be set; npm run backup -- new-key makes the key',
      {
        id: 'NAUNG_BACKUP_RECIPIENT dan NAUNG_BACKUP_FOLDERS harus disetel; npm run backup -- new-key membuat kuncinya',
      },
    );
  const data = resolve(NAUNG_DATA);
  const days = { database: settings.NAUNG_BACKUP_DAYS ?? 90, keys: settings.NAUNG_BACKUP_KEY_DAYS ?? 35 };
  const wish = { data, recipient, folders: folders.map((one) => resolve(one)), days, now: outside.now };
  const isOurs = settings.DATABASE_URL === undefined;
  const made = isOurs
    ? await onEmbedded(data, (superuser) => backUp({ ...wish, superuser }))
    : await backUp({ ...wish, superuser: null });
  if (!isOurs) {
    say('Basis data di DATABASE_URL TIDAK ada dalam cadangan ini: dicadangkan oleh yang merawat server itu.');
    say('The database of DATABASE_URL is NOT in this backup: it is backed up by whoever keeps that server.');
  }
  for (const { name, size, missing } of made.made) {
    const where = wish.folders.filter((folder) => !missing.has(folder)).join(' + ');
    say(`${name}: ${(size / 1_000_000).toFixed(1)} MB, di / in ${where}`);
  }
  for (const path of made.removed) say(`dihapus karena harinya habis / removed, its days are over: ${path}`);
  for (const fault of made.missing.values()) {
    process.stderr.write(failing(notEverywhere, fault));
    process.exitCode = 1;
  }
}

async function newKey(): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  if (file !== undefined) await writeFile(file, `${identity}\n`, { flag: 'wx', mode: 0o600 }).catch(notWritten);
  say(`Setel / set: NAUNG_BACKUP_RECIPIENT=${recipient}`);
  say(
    file === undefined
      ? `\nBagian rahasia, hanya ditampilkan sekali / the private half, shown once:\n\n  ${identity}\n`
      : `\nBagian rahasia / the private half: ${file}\n`,
  );
  say('Simpan di luar mesin ini. Tanpa bagian ini tidak ada cadangan yang terbuka.');
  say('Keep it away from this machine. Without it no backup opens.');
}

function notWritten(cause: unknown): never {
  const code = codeOf(cause);
  if (code === 'EEXIST')
    throw new PlainFault(`${file} is there already, and is not overwritten; name another file`, {
      cause,
      id: `${file} sudah ada dan tidak ditimpa; sebut berkas lain`,
    });
  throw new PlainFault(`${file} cannot be written (${code}); name a file in a folder that stands`, {
    cause,
    id: `${file} tidak bisa ditulis (${code}); sebut berkas di folder yang sudah ada`,
  });
}
