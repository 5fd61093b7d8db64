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
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Failing, failing } from './ground/processes/failing.ts';
import type { InBoth } from './ground/processes/in-both.ts';
import { PlainFault } from './ground/processes/plain-fault.ts';
import { recoveryKeyIn } from './ground/recovery/recovery-key.ts';
import { allHangOn, keyFilesIn, makePapers, openKeys, otherKeys, putBack } from './ground/recovery/sealed-keys.ts';
import { enough, UnreadablePaper } from './ground/recovery/shares.ts';
import { hangingOn } from './ground/recovery/what-papers-open.ts';
import { settingsOrStop } from './ground/settings/settings.ts';
import { rotateKeys } from './rotate-keys.ts';

const settings = settingsOrStop();
const data = resolve(settings.NAUNG_DATA);
const say = (line: string) => process.stdout.write(`${line}\n`);
const [deed] = process.argv.slice(2);

const whyUnreadable: Readonly<Record<UnreadablePaper['why'], InBoth>> = {
  length: {
    id: 'Satu kertas terlalu pendek atau terlalu panjang; ketik lagi',
    en: 'A paper has too few or too many digits; type it again',
  },
  check: {
    id: 'Satu kertas salah ketik; cocokkan angka demi angka',
    en: 'A paper was mistyped; compare it digit by digit',
  },
  set: {
    id: 'Satu kertas dari kelompok lain: dibuat untuk pemasangan lain, atau tidak berlaku lagi sejak ada yang baru. Periksa juga NAUNG_DATA',
    en: 'A paper belongs to another set: it was made for another installation, or is void since new ones were made. Look at NAUNG_DATA too',
  },
  same: {
    id: 'Keduanya kertas yang sama; perlu pemegang lain',
    en: 'Both are the same paper; another holder is needed',
  },
};
const noKeysYet = new PlainFault(
  `There are no keys yet in ${data}: they are made at the first start (npm start). If Naung was started with another data folder, name it: NAUNG_DATA=/srv/naung npm run keys -- papers`,
  {
    id: `Belum ada kunci di ${data}: dibuat ketika Naung pertama kali dijalankan (npm start). Bila Naung dijalankan dengan folder data lain, sebutkan: NAUNG_DATA=/srv/naung npm run keys -- papers`,
  },
);
const unchanged: InBoth = { id: 'Tidak ada yang berubah.', en: 'Nothing was changed.' };
const failings: Readonly<Record<string, Failing>> = {
  restore: {
    what: { id: 'Kunci tidak dikembalikan', en: 'The keys were not brought back' },
    kept: {
      id: 'Tidak ada berkas kunci yang tertimpa; yang sudah kembali tetap ada.',
      en: 'No key file was overwritten; what came back stays.',
    },
  },
  rotate: {
    what: { id: 'Kunci belum diganti', en: 'The keys are not changed yet' },
    kept: {
      id: 'Kunci lama tetap membuka selama yang baru belum lengkap; permintaan yang sudah dicatat diteruskan oleh perintah ini atau ketika Naung dijalankan lagi.',
      en: 'The former keys open until the new ones are whole; a wish that was written down is taken up again by this command or at the next start.',
    },
  },
};
const otherwise: Failing = { what: { id: 'Tidak berhasil', en: 'It did not succeed' }, kept: unchanged };

try {
  if (deed === 'papers') await papers();
  else if (deed === 'drill') await drill();
  else if (deed === 'restore') await restore();
  else if (deed === 'rotate') await rotateKeys(settings, process.argv.slice(3), say);
  else
    throw new PlainFault('Say what to do: papers, drill, restore or rotate', {
      id: 'Sebut yang hendak dilakukan: papers (buat kertas), drill (latihan), restore (kembalikan) atau rotate (ganti kunci)',
    });
} catch (fault) {
  process.stderr.write(failing(failings[deed ?? ''] ?? otherwise, inOurWords(fault)));
  process.exitCode = 1;
}

async function papers(): Promise<void> {
  if ((await recoveryKeyIn(data)) !== null && !process.argv.includes('--again'))
    throw new PlainFault(
      'Papers were made already. If one is lost or a holder has left: npm run keys -- papers --again',
      { id: 'Kertas sudah dibuat. Bila ada yang hilang atau pemegangnya pergi: npm run keys -- papers --again' },
    );
  if (Object.keys(await keyFilesIn(data)).length === 0) throw noKeysYet;
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
  await papersWereMade();
  const sealed = await openKeys(data, await typed());
  const standing = await keyFilesIn(data);
  if (!(await allHangOn(data, standing)) && (await allHangOn(data, sealed))) throw otherKeys(data);
  const different = Object.keys(standing).filter((name) => standing[name] !== sealed[name]);
  if (different.length > 0)
    throw new PlainFault(
      `The papers open, but what is sealed is older than these keys: ${different.join(', ')}. Start Naung once, then drill again.`,
      {
        id: `Kertas cocok, tetapi yang disegel lebih lama daripada kunci ini: ${different.join(', ')}. Jalankan Naung satu kali, lalu ulangi latihan.`,
      },
    );
  const { opened, shut, inService } = await hangingOn(data, sealed);
  if (shut.length > 0)
    throw new PlainFault(
      `The papers open, but the keys of ${shut.length} district(s) hang on a root that is not among what they open. Start Naung once, then drill again; if that does not help, lay back keys.sealed from a copy of another day`,
      {
        id: `Kertas cocok, tetapi kunci ${shut.length} kabupaten/kota bergantung pada kunci akar yang tidak dibuka kertas ini. Jalankan Naung satu kali, lalu ulangi latihan; bila tidak menolong, kembalikan keys.sealed dari salinan hari lain`,
      },
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
  await papersWereMade();
  const back = await putBack(data, await openKeys(data, await typed()));
  say(back.length === 0 ? 'Tidak ada kunci yang hilang. / No key was missing.' : `Kembali / back: ${back.join(', ')}`);
}

/** Before anybody types a paper for a folder that it does not open. */
async function papersWereMade(): Promise<void> {
  if ((await recoveryKeyIn(data)) !== null) return;
  const at = join(data, 'recovery');
  throw new PlainFault(
    `There is no recovery.pub in ${at}: no papers were made for this folder, or it was not laid back. Name the data folder: NAUNG_DATA=/srv/naung npm run keys -- ${deed}; or lay keys.sealed and recovery.pub back there from a copy`,
    {
      id: `Di ${at} tidak ada recovery.pub: belum ada kertas untuk folder ini, atau berkas itu belum dikembalikan. Sebutkan folder datanya: NAUNG_DATA=/srv/naung npm run keys -- ${deed}; atau kembalikan keys.sealed dan recovery.pub ke sana dari salinan`,
    },
  );
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
  if (read.length < enough)
    throw new PlainFault(`${enough} papers are needed, ${read.length} came; type each on a line of its own`, {
      id: `Perlu ${enough} kertas, yang datang ${read.length}; ketik masing-masing pada satu baris`,
    });
  return read;
}

function inOurWords(fault: unknown): unknown {
  if (fault instanceof UnreadablePaper) {
    const { id, en } = whyUnreadable[fault.why];
    return new PlainFault(en, { cause: fault, id });
  }
  if (deed === 'rotate' || fault instanceof PlainFault) return fault;
  const folder = join(data, 'recovery');
  return new PlainFault(
    `What is sealed could not be opened: keys.sealed or recovery.pub in ${folder} is missing, damaged or closed to this user. Lay both back from a copy, or name the data folder: NAUNG_DATA=/srv/naung npm run keys -- ${deed}`,
    {
      cause: fault,
      id: `Yang disegel tidak bisa dibuka: keys.sealed atau recovery.pub di ${folder} hilang, rusak atau tertutup bagi pengguna ini. Kembalikan keduanya dari salinan, atau sebutkan folder datanya: NAUNG_DATA=/srv/naung npm run keys -- ${deed}`,
    },
  );
}
