/** Two records of one person, told by chance; and everything of a case's people that a test compares, column by column. */
import { randomUUID } from 'node:crypto';
import { clientFields, relativeFields, respondentFields } from '@naung/domain/casework/people/model.ts';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import fc from 'fast-check';
import type { Cast } from '../ground/database/testing/cast.ts';
import { asActor } from '../ground/database/transaction.ts';
import { openDrawers } from '../ground/drawers/store.ts';
import { expectDone } from './casework.ts';

export type Kind = 'client' | 'relative' | 'respondent';
export type Told = Record<string, unknown>;

const yesNo = fc.constantFrom(true, false, null);
const word = fc.constantFrom('CANARY-ONE', 'CANARY-TWO', 'CANARY-THREE');
const born = fc.constantFrom('1985-02-28', '2004-02-29', '2011-07-01', null);
const band = fc.constantFrom('6-12', '13-17', '25-44', null);
const phones = fc.constantFrom(
  [{ number: '+6281234567890', whose: 'own', safe: 'safe' }],
  [{ number: '+6281298765432', whose: 'family', safe: 'unsafe' }],
);
const nik = fc.constantFrom('9108044505120000', '9108044505850000');
const shared = { name: word, nik, born, phones, notes: word };
const sex = fc.constantFrom('female', 'male', 'unknown');

const required: Readonly<Record<Kind, Record<string, fc.Arbitrary<unknown>>>> = {
  client: { sex, isChild: fc.boolean(), ageBand: band, disability: yesNo },
  relative: {
    kinship: fc.constantFrom('mother', 'father'),
    sex,
    isChild: yesNo,
    livesTogether: yesNo,
    isGuardian: fc.boolean(),
    isRespondent: fc.constant(false),
    mayKnow: yesNo,
  },
  respondent: {
    relation: fc.constantFrom('neighbour', 'parent', null),
    sex,
    isChild: yesNo,
    ageBand: band,
    isNear: yesNo,
  },
};
const optional: Readonly<Record<Kind, Record<string, fc.Arbitrary<unknown>>>> = {
  client: {
    ...shared,
    school: word,
    aids: word,
    isPregnant: yesNo,
    safeContact: fc.constantFrom({ mayContact: true, phone: '+6281234567890' }, { mayContact: false }),
  },
  relative: shared,
  respondent: { ...shared, nickname: word, occupation: word },
};

export const told = (kind: Kind): fc.Arbitrary<Told> =>
  fc
    .tuple(fc.record(required[kind]), fc.record(optional[kind], { requiredKeys: [] }))
    .map(([needed, more]) => ({ ...needed, ...more }));

/** One field put right, as people do. */
export const correction = (kind: Kind): fc.Arbitrary<Told> =>
  fc.oneof(
    ...Object.entries({ ...required[kind], ...optional[kind] }).map(([field, value]) =>
      (field in optional[kind] ? fc.oneof(value, fc.constant(null)) : value).map((said) => ({ [field]: said })),
    ),
  );

export const fieldsOf = {
  client: Object.keys(clientFields),
  relative: Object.keys(relativeFields),
  respondent: Object.keys(respondentFields),
};
const tables = { client: 'clients', relative: 'relatives', respondent: 'respondents' };

export async function write(cast: Cast, kind: Kind, id: string, one: Told): Promise<string> {
  const record = randomUUID();
  const main = kind === 'client' ? { isMain: false } : {};
  expectDone(await cast.say(cast.sari, `people/record-${kind}`, { [kind]: record, case: id, ...main, ...one }));
  return record;
}

/** Everything of a record: every column but its version, and what every drawer opens to. */
export async function whole(cast: Cast, kind: Kind, record: string): Promise<Told> {
  const { rows } = await cast.database.migrating.query<{ row: Told }>(
    `select to_jsonb(t) - 'version' as row from casework.${tables[kind]} t where id = $1`,
    [record],
  );
  const drawers: Told = {};
  await asActor(cast.office, cast.sari, 'test/open', async (tx) => {
    for (const compartment of sealedCompartments)
      drawers[compartment] =
        (await openDrawers(tx, 'casework.people_drawers', [record], [compartment])).get(record) ?? {};
    return { outcome: 'done' as const, value: null };
  });
  return { ...rows[0]?.row, drawers };
}

/**
 * What is hers in a record, without what makes it this record and no other. To a reader a sealed field that says null and one that is
 * not there are the same; a correction writes the second.
 */
export function hers({
  id: _id,
  subject: _subject,
  entered_at: _at,
  written_at: _written,
  drawers,
  ...more
}: Told): Told {
  const said = Object.entries(drawers as Record<string, Told>).map(([compartment, fields]) => [
    compartment,
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  ]);
  return { ...more, drawers: Object.fromEntries(said) };
}
