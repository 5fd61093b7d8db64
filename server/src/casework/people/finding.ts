/**
 * Looking for people by name. The keeper says who is like, among what the asker reaches; the names shown are then opened for her like
 * any other drawer, so that each stands in the audit. What she looked for stands nowhere.
 */
import type { FindPeople } from '@naung/domain/casework/people/reads.ts';
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { askerIn } from '../../ground/keeper/asker.ts';
import type { PersonFound } from '../../ground/keeper/finding.ts';
import { drawersTable } from './kinds.ts';

type Query = z.infer<(typeof FindPeople)['query']>;
type Answer = z.infer<(typeof FindPeople)['answer']>;
type Item = Answer['items'][number];

const toldTable = 'casework.intake_drawers';

export async function findPeople(tx: Tx, { name, born, village, number }: Query): Promise<Answer> {
  const whole = number === undefined ? null : wholeNumber(number);
  if (name === undefined && whole === null) return { items: [], isSpent: false };
  const sought = { name: name ?? null, born: born ?? null, village: village ?? null, number: whole };
  const found = await tx.keeper.findPeople(askerIn(tx), sought);
  if (found === null) return { items: [], isSpent: true };
  const places = await placesOf(tx, found);
  const names = await namesOf(tx, found);
  const items = onePerRecord(found).flatMap((one): Item[] => {
    const place = places.get(one.subject);
    if (place === undefined) return [];
    const { record, kind } = one;
    return [{ record, kind, ...place, ...namedIn(one, names.get(record) ?? {}), foundBy: [...one.agreed] } as Item];
  });
  for (const { subject } of found) tx.trace.show([subject], 'core');
  return { items, isSpent: false };
}

/** Null for what is neither: it is found only whole, and half of it finds nobody. */
function wholeNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '');
  if (/^\d{16}$/.test(digits)) return digits;
  const phone = toE164(typed);
  return phone.ok ? phone.value : null;
}

/** By her name and by her telephone she is still one. */
function onePerRecord(found: readonly PersonFound[]): readonly PersonFound[] {
  const byPlace = new Map<string, PersonFound>();
  for (const one of found) {
    const place = `${one.record} ${one.compartment === 'respondent' ? 'respondent' : 'herself'}`;
    const before = byPlace.get(place);
    byPlace.set(place, before ? { ...before, agreed: [...new Set([...before.agreed, ...one.agreed])] } : one);
  }
  return [...byPlace.values()];
}

type Place = Pick<Item, 'case' | 'concern' | 'code' | 'alias'>;

/** A case, or a concern with the case that came of it, as far as the asker sees them. */
async function placesOf(tx: Tx, found: readonly PersonFound[]): Promise<ReadonlyMap<string, Place>> {
  const subjects = [...new Set(found.map(({ subject }) => subject))];
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<Place & { subject: string }>`
    select c.id as subject, c.id as "case", null::uuid as concern, c.code, c.alias from casework.cases c
    where c.district = ${tx.actor.district} and c.id = any (${sql.val(subjects)}::uuid[]) and c.voided_at is null
    union all
    select t.id, c.id, t.id, c.code, c.alias from casework.concerns t
    left join casework.cases c on c.district = t.district and c.id = t.case_id and c.voided_at is null
    where t.district = ${tx.actor.district} and t.id = any (${sql.val(subjects)}::uuid[]) and t.voided_at is null
  `.execute(tx.db);
  return new Map(rows.map(({ subject, ...place }) => [subject, place]));
}

async function namesOf(tx: Tx, found: readonly PersonFound[]) {
  const of = (isTold: boolean) => found.filter(({ kind }) => (kind === 'told') === isTold).map(({ record }) => record);
  const people = await openDrawers(tx, drawersTable, of(false), ['identity', 'respondent']);
  const told = await openDrawers(tx, toldTable, of(true), ['identity', 'respondent']);
  return new Map([...people, ...told]);
}

interface Opened {
  readonly name?: string;
  readonly nickname?: string;
  readonly born?: string | null;
  readonly subjectName?: string;
  readonly subjectBorn?: string;
  readonly respondentName?: string;
}

function namedIn({ kind, compartment }: PersonFound, opened: Opened) {
  if (kind !== 'told')
    return { name: opened.name ?? null, nickname: opened.nickname ?? null, born: opened.born ?? null };
  return compartment === 'respondent'
    ? { name: opened.respondentName ?? null, nickname: null, born: null }
    : { name: opened.subjectName ?? null, nickname: null, born: opened.subjectBorn ?? null };
}
