/**
 * journeys/seed-map.json ties each row of the two founding documents (S1…S22) to the journeys that show it:
 *
 *     { "S1": ["a-village-group-is-formed"], "S16": [] }
 *
 * A row without a journey is an honest debt and is printed; a journey that does not exist is a fault.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

export function seedMap() {
  const path = join(root, 'journeys/seed-map.json');
  if (!existsSync(path)) return null;
  const rows = Object.entries(JSON.parse(readFileSync(path, 'utf8')));
  return {
    rows: rows.length,
    open: rows.filter(([, journeys]) => journeys.length === 0).map(([row]) => row),
    faults: rows.flatMap(([row, journeys]) =>
      journeys
        .filter((name) => !existsSync(join(root, 'journeys', `${name}.spec.ts`)))
        .map((name) => `journeys/seed-map.json: ${row} names ${name}.spec.ts, which does not exist`),
    ),
  };
}
