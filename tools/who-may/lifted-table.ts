/** The table of what is lifted, and the promise that no column of casework is left out of it in silence. */
import { aboutNobody, lifted, plain } from './lifted.ts';
import { table } from './table.ts';

export function liftedTable(columns: ReadonlyMap<string, readonly string[]>): string {
  const made = new Set([...columns].flatMap(([name, own]) => own.map((column) => `${name}.${column}`)));
  const told = lifted.flatMap((one) => one.columns);
  refuse(
    'is lifted by docs/who-may.md and made by no migration',
    told.filter((column) => !made.has(column)),
  );
  refuse(
    'stands twice in tools/who-may/lifted.ts',
    told.filter((column, at) => told.indexOf(column) !== at),
  );
  refuse(
    'is a column of casework of which tools/who-may/lifted.ts says neither what can be learned from it nor that it is plain',
    [...made].filter((column) => isOfCasework(column) && !told.includes(column) && !plain.has(lastOf(column))),
  );
  return table(
    ['What', 'Why it is lifted', 'What can still be learned', 'Where it stands'],
    lifted.map(({ what, because, risk, columns: where }) => [what, because, risk, placesOf(where)]),
  );
}

function refuse(fault: string, columns: readonly string[]): void {
  if (columns.length > 0) throw new Error(columns.map((column) => `${column} ${fault}`).join('\n'));
}

const lastOf = (column: string): string => column.slice(column.lastIndexOf('.') + 1);
const tableOf = (column: string): string => column.slice(0, column.lastIndexOf('.'));
const isOfCasework = (column: string): boolean => column.startsWith('casework.') && !aboutNobody.has(tableOf(column));

/** `cases: about_child; clients: is_child` */
function placesOf(columns: readonly string[]): string {
  const byTable = new Map<string, string[]>();
  for (const column of columns) byTable.set(tableOf(column), [...(byTable.get(tableOf(column)) ?? []), lastOf(column)]);
  return [...byTable].map(([name, own]) => `\`${name.replace('casework.', '')}\`: ${own.join(', ')}`).join('; ');
}
