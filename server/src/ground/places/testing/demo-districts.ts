/** Two real districts with what lies above and below them, laid in within milliseconds: for store tests that need a village. */
import type { Day } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { type AreaFiles, readAreaFiles } from '../area-files.ts';
import { layInPlaces } from '../lay-in.ts';

/** Only the named regencies of the files, with their provinces and the nation. */
function onlyRegencies(files: AreaFiles, codes: readonly string[]): AreaFiles {
  const wanted = (code: string) => codes.some((one) => one.startsWith(code) || code.startsWith(`${one}.`));
  return {
    source: files.source,
    checksum: `${files.checksum} ${codes.join(' ')}`,
    areas: () => files.areas().filter(({ code, level }) => level === 'nation' || wanted(code)),
  };
}

/** The numbers of Buleleng (51.08) and Banjar (63.03), laid in by the migrating pool of a test database. */
export async function layInDemoDistricts(
  migrating: pg.Pool,
): Promise<{ readonly buleleng: number; readonly banjar: number }> {
  const client = await migrating.connect();
  try {
    await layInPlaces(client, '2026-01-01' as Day, onlyRegencies(await readAreaFiles(), ['51.08', '63.03']));
    const { rows } = await client.query<{ code: string; place: number }>(
      `select code, place from ground.place_names where code in ('51.08', '63.03') and valid_until is null`,
    );
    const numbers = new Map(rows.map((row) => [row.code, row.place]));
    return { buleleng: numbers.get('51.08') ?? 0, banjar: numbers.get('63.03') ?? 0 };
  } finally {
    client.release();
  }
}
