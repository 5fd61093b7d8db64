/** What a proof of the audit can find wrong, and how it is told to somebody who has to act on it. */
import type { InBoth } from '../processes/in-both.ts';

export interface EntryNamed {
  readonly district: string;
  readonly id: string;
}

export type Fault =
  | {
      readonly what: 'entry-changed' | 'entry-missing' | 'entry-inserted' | 'entry-moved';
      readonly entry: EntryNamed;
      readonly seal: number;
    }
  | { readonly what: 'entry-from-nowhere'; readonly entry: EntryNamed }
  | { readonly what: 'list-forged'; readonly seal: number; readonly first: number; readonly last: number }
  | { readonly what: 'seal-missing' | 'seal-forged'; readonly seal: number }
  | { readonly what: 'end-cut-off'; readonly seal: number; readonly to: number; readonly witness: string }
  | {
      readonly what: 'witness-differs' | 'witness-forged' | 'witness-lacks';
      readonly seal: number;
      readonly witness: string;
    };

/** One sentence that names the first thing that is wrong, and one that says what it means. */
export function inWords(fault: Fault): InBoth {
  switch (fault.what) {
    case 'entry-changed':
    case 'entry-missing':
    case 'entry-inserted':
    case 'entry-moved':
      return ofEntry(fault);
    case 'entry-from-nowhere':
      return {
        id: `${catatan(fault.entry)} menyebut transaksi yang tidak pernah ada di basis data ini: catatan itu disisipkan dengan tangan.`,
        en: `${named(fault.entry)} names a transaction that this database has not had: it was put in by hand.`,
      };
    case 'list-forged':
      return {
        id: `Segel ${fault.seal}, catatan ${fault.first} sampai ${fault.last}: daftar isinya tidak sama dengan yang ditandatangani. Paling sedikit satu catatan ini diubah, dihapus atau disisipkan, dan daftarnya disesuaikan.`,
        en: `Seal ${fault.seal}, entries ${fault.first} to ${fault.last}: the list of what it covers is not what was signed. At least one of these entries was changed, removed or put in, and the list was bent to fit.`,
      };
    case 'seal-missing':
      return {
        id: `Segel ${fault.seal} tidak ada di basis data: segel itu dihapus, dengan atau tanpa catatannya.`,
        en: `Seal ${fault.seal} is not in the database: it was removed, with or without its entries.`,
      };
    case 'seal-forged':
      return {
        id: `Segel ${fault.seal} di basis data tidak sama dengan yang ditandatangani.`,
        en: `Seal ${fault.seal} in the database is not what was signed.`,
      };
    case 'end-cut-off':
    case 'witness-differs':
    case 'witness-forged':
    case 'witness-lacks':
      return ofWitness(fault);
  }
}

function ofEntry({ what, entry, seal }: Extract<Fault, { entry: EntryNamed; seal: number }>): InBoth {
  const [catat, english] = [`${catatan(entry)} di bawah segel ${seal}`, `${named(entry)} under seal ${seal}`];
  switch (what) {
    case 'entry-changed':
      return { id: `${catat} diubah setelah disegel.`, en: `${english} was changed after it was sealed.` };
    case 'entry-missing':
      return {
        id: `${catat} tidak ada di tempatnya ketika disegel: catatan itu dihapus, atau transaksi, kabupaten/kota atau id-nya diubah.`,
        en: `${english} is not where it was sealed: it was removed, or its transaction, district or id was changed.`,
      };
    case 'entry-inserted':
      return {
        id: `${catatan(entry)} ada di antara yang di bawah segel ${seal}, padahal belum ada ketika disegel: catatan itu disisipkan kemudian.`,
        en: `${named(entry)} stands among those under seal ${seal}, and was not there when they were sealed: it was put in later.`,
      };
    case 'entry-moved':
      return {
        id: `${catat} berada di tempat lain daripada ketika disegel: urutannya diubah.`,
        en: `${english} stands at another place than when it was sealed: the order was changed.`,
      };
  }
}

function ofWitness(fault: Extract<Fault, { witness: string }>): InBoth {
  const { seal, witness } = fault;
  switch (fault.what) {
    case 'end-cut-off':
      return {
        id: `Segel ${seal} tidak ada di basis data, tetapi saksi ${witness} memegang kepalanya dan semua sampai ${fault.to}: ujungnya dipotong, atau salinan lama dikembalikan.`,
        en: `Seal ${seal} is not in the database, but ${witness} holds its head and all up to ${fault.to}: the end was cut off, or an older copy was laid back.`,
      };
    case 'witness-differs':
      return {
        id: `Segel ${seal} di basis data tidak sama dengan yang dipegang saksi ${witness}: ada dua riwayat yang diceritakan.`,
        en: `Seal ${seal} is not the same in the database and with ${witness}: two histories were told.`,
      };
    case 'witness-forged':
      return {
        id: `Yang dipegang saksi ${witness} sebagai kepala ${seal} tidak ditandatangani pemasangan ini, atau bukan kepala berikutnya.`,
        en: `What ${witness} holds as head ${seal} was not signed by this installation, or is not the next one.`,
      };
    case 'witness-lacks':
      return {
        id: `Kepala ${seal} ada di basis data dan tidak dipegang saksi ${witness}: barisnya diambil, atau saksi itu belum terjangkau sejak itu.`,
        en: `Head ${seal} stands in the database and ${witness} does not hold it: lines were taken from it, or it has not been reached since.`,
      };
  }
}

const named = ({ district, id }: EntryNamed): string => `Entry ${id} of district ${district}`;
const catatan = ({ district, id }: EntryNamed): string => `Catatan ${id} kabupaten/kota ${district}`;
