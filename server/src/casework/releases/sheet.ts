/**
 * A released sheet as an XLSX workbook. Every cell is text, so that a name that begins like a formula stays a name; who took it, and
 * when, stands above and below the rows.
 */
import { type CaseInSheet, columnsOf } from '@naung/domain/casework/releases/columns.ts';
import type { ReleaseKind } from '@naung/domain/casework/releases/model.ts';
import { sheetWords } from '@naung/domain/casework/releases/words.ts';
import { addHours, dayIn, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import writeXlsxFile from 'write-excel-file/node';

export interface SheetRow {
  readonly case: CaseInSheet;
  /** Of the survivor whose case it is, what was opened. */
  readonly client: Readonly<Record<string, unknown>>;
}

export interface Taker {
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  readonly release: string;
  readonly at: Instant;
}

export function sheetOf(rows: readonly SheetRow[], kind: ReleaseKind, taker: Taker): Promise<Buffer> {
  const words = sheetWords[taker.language];
  const columns = columnsOf(kind);
  const heads = columns.map(({ word }) => words[word]);
  const lines = rows.map((row) =>
    columns.map(({ of, field }) => {
      if (of === 'client') return inWords(row.client[field]);
      return field === 'urgency' ? words[row.case.urgency] : inWords(row.case[field]);
    }),
  );
  const taken = [takenBy(taker)];
  const data = [taken, [words['keep-safe']], [], heads, ...lines, [], taken].map((line) => line.map(asText));
  return writeXlsxFile(data, { sheet: words.sheet, columns: columns.map(() => ({ width: 22 })) }).toBuffer();
}

const inWords = (value: unknown): string => (typeof value === 'string' ? value : '');
const asText = (value: string) => ({ value, type: String });

function takenBy({ name, language, zone, release, at }: Taker): string {
  const said = { day: dayIn(zone, at), time: `${addHours(at, zones[zone]).slice(11, 16)} ${zone}`, name, release };
  return sheetWords[language].taken.replaceAll(/\{(\w+)\}/g, (_, word: keyof typeof said) => said[word]);
}
