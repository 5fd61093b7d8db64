/**
 * How a command of the machine's keeper fails: what happened, what to do about it, and what was kept, in Indonesian and below it in
 * English. Messages that are not ours are not repeated, nor the path of a system's fault: a file of the key store is named after a case.
 */
import type { InBoth } from './in-both.ts';
import { codeOf, PlainFault } from './plain-fault.ts';

export interface Failing {
  readonly what: InBoth;
  readonly kept: InBoth;
}

export function failing({ what, kept }: Failing, fault: unknown): string {
  const why = whyOf(fault);
  return `${what.id}: ${ended(why.id)} ${kept.id}\n\n${what.en}: ${ended(why.en)} ${kept.en}\n`;
}

function whyOf(fault: unknown): InBoth {
  if (fault instanceof PlainFault) return fault.words;
  const code = codeOf(fault);
  const known = code === undefined ? undefined : ofTheSystem[code];
  if (known !== undefined) return { id: `${known.id} (${code})`, en: `${known.en} (${code})` };
  const name = code ?? (fault instanceof Error ? fault.constructor.name : typeof fault);
  return {
    id: `kesalahan pada Naung sendiri (${name}); coba sekali lagi, dan bila terulang laporkan kode ini kepada yang merawat Naung`,
    en: `a fault of ours (${name}); try once more, and if it comes again tell this code to whoever maintains Naung`,
  };
}

const notAllowed: InBoth = {
  id: 'pengguna ini tidak boleh membaca atau menulis di sana; jalankan sebagai pengguna yang menjalankan Naung',
  en: 'this user may not read or write there; run it as the user who runs Naung',
};

const ofTheSystem: Readonly<Record<string, InBoth>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    id: 'tempat itu hanya bisa dibaca; sebut folder di media yang bisa ditulisi',
    en: 'that place can only be read; name a folder on a medium that can be written',
  },
  ENOSPC: {
    id: 'disk penuh; kosongkan tempat atau sebut folder di disk lain, lalu ulangi',
    en: 'the disk is full; make room or name a folder on another disk, then run it again',
  },
  ECONNREFUSED: {
    id: 'basis data tidak menjawab; lihat apakah DATABASE_URL benar dan servernya berjalan, lalu ulangi',
    en: 'the database does not answer; see whether DATABASE_URL is right and its server runs, then run it again',
  },
  '53300': {
    id: 'basis data sedang penuh dipakai; tunggu sebentar lalu ulangi',
    en: 'the database has no free place; wait a moment and run it again',
  },
  '57P03': {
    id: 'basis data sedang dinyalakan atau dimatikan; tunggu sebentar lalu ulangi',
    en: 'the database is just starting or stopping; wait a moment and run it again',
  },
};

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
