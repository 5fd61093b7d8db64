/**
 * A released sheet as an XLSX workbook. Every cell is text, so that a name that begins like a formula stays a name; who took it, and
 * when, stands above and below the rows.
 */
import { sheetWords } from '@naung/domain/casework/releases/words.ts';
import { addHours, dayIn, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import writeXlsxFile from 'write-excel-file/node';
import type { ReachedCase } from './reached-cases.ts';

export type SheetRow = Omit<ReachedCase, 'id'> & { readonly name: string | null };

export interface Taker {
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  readonly release: string;
  readonly at: Instant;
}

export function sheetOf(rows: readonly SheetRow[], hasNames: boolean, taker: Taker): Promise<Buffer> {
  const words = sheetWords[taker.language];
  const heads = [words.code, words.alias, words.urgency, words.opened, words.next, ...(hasNames ? [words.name] : [])];
  const lines = rows.map((row) => [
    row.code,
    row.alias,
    words[row.urgency],
    row.openedOn,
    row.nextOn ?? '',
    ...(hasNames ? [row.name ?? ''] : []),
  ]);
  const taken = [takenBy(taker)];
  const data = [taken, [words['keep-safe']], [], heads, ...lines, [], taken].map((line) => line.map(asText));
  const columns = heads.map(() => ({ width: 22 }));
  return writeXlsxFile(data, { sheet: words.sheet, columns }).toBuffer();
}

const asText = (value: string) => ({ value, type: String });

function takenBy({ name, language, zone, release, at }: Taker): string {
  const said = { day: dayIn(zone, at), time: `${addHours(at, zones[zone]).slice(11, 16)} ${zone}`, name, release };
  return sheetWords[language].taken.replaceAll(/\{(\w+)\}/g, (_, word: keyof typeof said) => said[word]);
}
