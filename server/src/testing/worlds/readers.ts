/** Asks the office as somebody and says where an answer is not what grants and walls give her; nothing where they agree. */
import { randomUUID } from 'node:crypto';
import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../../ground/database/testing/cast.ts';
import { textOf } from '../xlsx-text.ts';
import { type Looking, lists, mayAsk, type OfMany, type OfOne, ofFile } from './meant-answers.ts';
import { type Mark, type Told, wordOf, wordsIn } from './told-files.ts';

export interface Asking {
  readonly cast: Cast;
  readonly files: readonly Told[];
  /** Of all files. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** How many things were answered by each reader: a comparison of nothing with nothing shows nothing. */
  readonly shown: Record<'lists' | 'records' | 'finding' | 'sheets' | 'trace', number>;
}

const apart = (about: unknown, came: unknown, meant: unknown): readonly string[] => {
  const [one, other] = [JSON.stringify(came), JSON.stringify(meant)];
  return one === other ? [] : [`${JSON.stringify(about)}: ${one}, meant ${other}`];
};

export async function listsDiffering(asking: Asking, she: Looking): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const list of lists(she)) differing.push(...(await listDiffering(asking, she, list)));
  return differing;
}

async function listDiffering({ cast, files, shown }: Asking, she: Looking, list: OfMany): Promise<readonly string[]> {
  const about = [list.name, list.query, she.actor.person];
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const query: object = { ...list.query, limit: '11', ...(after === null ? {} : { after }) };
    const { status, body } = await cast.ask(she.actor, list.name, query);
    const isFor = mayAsk(she.actor, list);
    if (!isFor || status !== 200) return apart(about, status, isFor ? 200 : 403);
    const page = body as { items: Record<string, string>[]; next: string | null };
    ids.push(...page.items.map((item) => item[list.by] ?? ''));
    after = page.next;
  } while (after !== null);
  shown.lists += ids.length;
  return apart(about, ids.toSorted(), files.flatMap((file) => list.holds(file)).toSorted());
}

export async function recordsDiffering(asking: Asking, she: Looking, file: Told): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const asked of ofFile(she, file)) differing.push(...(await recordDiffering(asking, she, file, asked)));
  return differing;
}

async function recordDiffering({ cast, marks, shown }: Asking, she: Looking, file: Told, asked: OfOne) {
  const { status, body } = await cast.ask(she.actor, asked.name, asked.query);
  const words = wordsIn(body).filter((word) => marks.has(word));
  const meant = mayAsk(she.actor, asked) ? asked.status : 403;
  const hers = meant === 200 ? [...file.marks].flatMap(([word, mark]) => (asked.shows(mark) ? [word] : [])) : [];
  shown.records += words.length;
  const came = [status, ...[...new Set(words)].sort()];
  return apart([asked.name, asked.query, she.actor.person], came, [meant, ...hers.toSorted()]);
}

const working: readonly Deed[] = ['work-on-cases', 'triage'];

/** A whole number finds whom it belongs to and nobody else; a name finds her, and beside her only who is open to the asker too. */
export async function findingDiffering(asking: Asking, she: Looking, file: Told): Promise<readonly string[]> {
  const { concern, case: id, ids } = file;
  const { client, respondent } = ids;
  const sees = (subject: string | null, compartment: 'identity' | 'safe_place' | 'respondent') =>
    she.reaches(subject, 'core') && she.reaches(subject, compartment);
  const differing = [
    ...(await lookedFor(
      asking,
      she,
      { name: wordOf(file, 'told', 'subjectName') },
      concern,
      sees(concern, 'identity'),
    )),
  ];
  if (id === null || client === null || respondent === null) return differing;
  const [name, nik] = [wordOf(file, 'client', 'name'), wordOf(file, 'client', 'nik')];
  const [phone, his] = [wordOf(file, 'client', 'phones'), wordOf(file, 'respondent', 'nik')];
  for (const [sought, record, isOpen] of [
    [{ name }, client, sees(id, 'identity')],
    [{ number: nik }, client, sees(id, 'identity')],
    [{ number: `+${phone}` }, client, sees(id, 'safe_place')],
    [{ number: his }, respondent, sees(id, 'respondent')],
  ] as const)
    differing.push(...(await lookedFor(asking, she, sought, record, isOpen)));
  return differing;
}

async function lookedFor(
  { cast, marks, shown }: Asking,
  she: Looking,
  sought: { readonly name?: string; readonly number?: string },
  record: string,
  isOpen: boolean,
): Promise<readonly string[]> {
  const about = ['people/find', sought, she.actor.person];
  const { status, body } = await cast.ask(she.actor, 'people/find', sought);
  if (!mayAsk(she.actor, { deeds: working })) return apart(about, status, 403);
  const { items = [], isSpent } = body as { items?: { record: string }[]; isSpent?: boolean };
  const found = new Set(items.map((item) => item.record));
  shown.finding += found.size;
  const foreign = wordsIn(body).filter((word) => {
    const mark = marks.get(word);
    return mark !== undefined && !(she.reaches(mark.subject, 'core') && she.reaches(mark.subject, mark.compartment));
  });
  const others = sought.name === undefined ? found.size - Number(found.has(record)) : 0;
  return apart(about, [status, isSpent, found.has(record), others, foreign], [200, false, isOpen, 0, []]);
}

/** Her own cases with their names, and those of the unit that she supervises without. */
export async function sheetsDiffering(asking: Asking, she: Looking): Promise<readonly string[]> {
  const mine = asking.files.filter(({ case: id }) => she.byName(id, 'core'));
  const ofUnit = asking.files.filter(({ case: id }) => she.byDeed('supervise', id, 'core'));
  const named = mine.filter(({ case: id }) => she.reaches(id, 'identity'));
  const alias = (file: Told) => wordOf(file, 'head', 'alias');
  const names = named.map((file) => wordOf(file, 'client', 'name'));
  return [
    ...(await sheetDiffering(asking, she, { kind: 'names', whose: 'mine' }, mine.length, [
      ...mine.map(alias),
      ...names,
    ])),
    ...(await sheetDiffering(asking, she, { kind: 'codes', whose: 'unit' }, ofUnit.length, ofUnit.map(alias))),
  ];
}

async function sheetDiffering(
  { cast, shown }: Asking,
  she: Looking,
  { kind, whose }: { readonly kind: string; readonly whose: string },
  rows: number,
  words: readonly string[],
): Promise<readonly string[]> {
  const { actor } = she;
  const release = randomUUID();
  await cast.database.migrating.query(
    `insert into casework.releases (district, id, unit, kind, whose, because, row_count, state, is_alone, asked_by, decided_by, asked_at, until)
     values ($1, $2, $3, $4, $5, 'audit', 2000, 'allowed', false, $6, gen_random_uuid(), now(), now() + interval '1 hour')`,
    [actor.district, release, actor.unit, kind, whose, actor.person],
  );
  await cast.database.migrating.query(
    'insert into casework.release_cases select $1, $2, $3, array(select id from casework.cases where district = $1)',
    [actor.district, release, actor.person],
  );
  const { status, body } = await cast.ask(actor, 'releases/sheet', { release });
  const about = ['releases/sheet', kind, whose, actor.person];
  if (!mayAsk(actor, { deeds: ['work-on-cases', 'supervise'] })) return apart(about, status, 403);
  const came = wordsIn(textOf(body));
  shown.sheets += came.length;
  const said = [status, (body as { rows: number }).rows, ...came.toSorted()];
  return apart(about, said, [200, rows, ...words.toSorted()]);
}
