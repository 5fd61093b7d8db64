/** Which compartment each field lies in, by room and record: read from every `…Drawers` of the domain, so that none is forgotten. */
import { type Compartment, compartments } from '@naung/domain/ground/drawers/model.ts';
import { table } from './table.ts';

/** `models` by the path of the file that says it, below domain/src: `casework/cases/model.ts`. */
export function fieldsByRoom(models: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  const rowsByRoom = new Map<string, string[][]>();
  for (const [path, model] of Object.entries(models)) {
    const room = path.split('/').slice(0, 2).join(' · ');
    const records = Object.entries(model).filter(([name, one]) => name.endsWith('Drawers') && typeof one === 'object');
    const rows = records.flatMap(([name, drawers]) => rowsOf(name, drawers as Readonly<Record<string, Compartment>>));
    if (rows.length > 0) rowsByRoom.set(room, [...(rowsByRoom.get(room) ?? []), ...rows]);
  }
  return [...rowsByRoom].flatMap(([room, rows]) => [`### ${room}`, table(['Record', 'Compartment', 'Fields'], rows)]);
}

function rowsOf(name: string, drawers: Readonly<Record<string, Compartment>>): string[][] {
  const used = compartments.filter((one) => Object.values(drawers).includes(one));
  return used.map((compartment, at) => [
    at === 0 ? apart(name.slice(0, -'Drawers'.length)) : '',
    compartment,
    Object.keys(drawers)
      .filter((field) => drawers[field] === compartment)
      .map(apart)
      .join(', '),
  ]);
}

/** `respondentIsChild` as a person writes it. */
const apart = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
