/** What a proof of the audit can find wrong, and how it is told to somebody who has to act on it. */

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
export function inWords(fault: Fault): string {
  switch (fault.what) {
    case 'entry-changed':
      return `${named(fault.entry)} under seal ${fault.seal} was changed after it was sealed.`;
    case 'entry-missing':
      return `${named(fault.entry)} under seal ${fault.seal} is not where it was sealed: it was removed, or its transaction, district or id was changed.`;
    case 'entry-inserted':
      return `${named(fault.entry)} stands among those under seal ${fault.seal}, and was not there when they were sealed: it was put in later.`;
    case 'entry-moved':
      return `${named(fault.entry)} under seal ${fault.seal} stands at another place than when it was sealed: the order was changed.`;
    case 'entry-from-nowhere':
      return `${named(fault.entry)} names a transaction that this database has not had: it was put in by hand.`;
    case 'list-forged':
      return `Seal ${fault.seal}, entries ${fault.first} to ${fault.last}: the list of what it covers is not what was signed. At least one of these entries was changed, removed or put in, and the list was bent to fit.`;
    case 'seal-missing':
      return `Seal ${fault.seal} is not in the database: it was removed, with or without its entries.`;
    case 'seal-forged':
      return `Seal ${fault.seal} in the database is not what was signed.`;
    case 'end-cut-off':
      return `Seal ${fault.seal} is not in the database, but ${fault.witness} holds its head and all up to ${fault.to}: the end was cut off, or an older copy was laid back.`;
    case 'witness-differs':
      return `Seal ${fault.seal} is not the same in the database and with ${fault.witness}: two histories were told.`;
    case 'witness-forged':
      return `What ${fault.witness} holds as head ${fault.seal} was not signed by this installation, or is not the next one.`;
    case 'witness-lacks':
      return `Head ${fault.seal} stands in the database and ${fault.witness} does not hold it: lines were taken from it, or it has not been reached since.`;
  }
}

const named = ({ district, id }: EntryNamed): string => `Entry ${id} of district ${district}`;
