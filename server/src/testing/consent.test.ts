import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, openCase, recordClient, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom]);
});
afterAll(() => cast.close());

const told = (id: string, more: object = {}) => ({
  consent: randomUUID(),
  case: id,
  need: 'health-service',
  toUnit: cast.units.hospital,
  fields: ['name', 'health'],
  giver: 'parent',
  guardian: null,
  assent: 'agrees',
  language: 'ban',
  readAloud: true,
  givenOn: '2026-01-05',
  overrideBecause: null,
  overrideBasis: null,
  ownWords: 'CANARY-WORDS',
  ...more,
});
const give = (id: string, more: object = {}, as = cast.sari) => cast.say(as, 'consent/give', told(id, more));
const given = async (id: string, more: object = {}) => {
  const said = told(id, more);
  expectDone(await cast.say(cast.sari, 'consent/give', said));
  return said.consent;
};
const list = async (id: string, as = cast.sari) =>
  (await cast.ask(as, 'consent/of-case', { case: id })).body as {
    decides: string;
    guardianIsRespondent: boolean;
    mayBeTooYoung: boolean;
    items: { id: string; stands: boolean; guardianUntil: string | null; version: number }[];
  };

async function relative(id: string, more: object): Promise<string> {
  const relative = randomUUID();
  const one = {
    kinship: 'mother',
    sex: 'female',
    isChild: false,
    livesTogether: true,
    isGuardian: true,
    isRespondent: false,
    mayKnow: true,
  };
  expectDone(await cast.say(cast.sari, 'people/record-relative', { relative, case: id, ...one, ...more }));
  return relative;
}

describe('who decides', () => {
  test('for a child her guardian, with her own words; shown sealed, and to the team alone', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id, { born: '2016-05-05' });
    const consent = await given(id);
    expect(await list(id)).toMatchObject({
      decides: 'guardian',
      mayBeTooYoung: false,
      items: [{ id: consent, stands: true, guardianUntil: '2034-05-05' }],
    });
    expect((await cast.ask(cast.sari, 'consent/show', { consent })).body).toMatchObject({
      ownWords: 'CANARY-WORDS',
      case: id,
    });
    const asMade = await cast.ask(cast.made, 'consent/show', { consent });
    expect(asMade.status).toBe(200);
    expect(JSON.stringify(asMade.body)).not.toContain('CANARY');
    for (const stranger of [cast.ratna, cast.komang]) {
      expect((await cast.ask(stranger, 'consent/show', { consent })).status).toBe(404);
      expect((await give(id, {}, stranger)).status).toBe(404);
      expect((await cast.say(stranger, 'consent/withdraw', { consent, on: '2026-01-06' })).status).toBe(404);
    }
    expect((await give(id, {}, cast.made)).status).toBe(403);
    const { rows } = await cast.database.migrating.query(
      'select string_agg(c::text, $1) as all_of_it from casework.consents c',
      [' '],
    );
    expect(rows[0].all_of_it).not.toContain('CANARY');
  });

  test('an adult for herself, and nobody for her', async () => {
    const { id } = await openCase(cast, { aboutChild: false, ageBand: '25-44' });
    await recordClient(cast, id, { born: '1994-01-01', isChild: false });
    expect(refusal(await give(id))).toBe('she-decides-herself');
    await given(id, { giver: 'herself', assent: null });
    expect(await list(id)).toMatchObject({ decides: 'herself', items: [{ stands: true, guardianUntil: null }] });
  });

  test('an unknown birth date errs to child', async () => {
    const { id } = await openCase(cast, { aboutChild: false, ageBand: null });
    expect(refusal(await give(id, { giver: 'herself', assent: null }))).toBe('a-child-needs-a-guardian');
  });

  test('not the guardian who is the respondent, but another who is on record, or a recorded override', async () => {
    const { id } = await openCase(cast);
    const father = await relative(id, { kinship: 'father', sex: 'male', isRespondent: true });
    const mother = await relative(id, {});
    expect(refusal(await give(id))).toBe('guardian-is-respondent');
    expect(refusal(await give(id, { guardian: father }))).toBe('guardian-is-respondent');
    expectDone(await give(id, { guardian: mother }));
    const override = { giver: 'official-override', assent: null, overrideBecause: 'guardian-is-respondent' };
    expect(refusal(await give(id, override))).toBe('override-needs-reason');
    const consent = await given(id, { ...override, overrideBasis: 'UU 35/2014 ps 59A', overrideWords: 'CANARY-WHY' });
    expect((await cast.ask(cast.sari, 'consent/show', { consent })).body).toMatchObject({
      overrideBecause: 'guardian-is-respondent',
      overrideWords: 'CANARY-WHY',
      enteredBy: cast.sari.person,
    });
  });

  test('danger is an override’s ground only where the case shows it', async () => {
    const { id } = await openCase(cast);
    const override = {
      giver: 'official-override',
      overrideBecause: 'immediate-danger',
      overrideBasis: 'UU 12/2022 ps 42',
      overrideWords: 'x',
    };
    expect(refusal(await give(id, override))).toBe('no-ground-for-override');
    expectDone(await cast.say(cast.sari, 'cases/raise-urgency', { case: id, to: 'merah' }));
    expectDone(await give(id, override));
  });
});

describe('a consent that was given', () => {
  test('is taken back once, and its words are kept beside the child’s', async () => {
    const { id } = await openCase(cast);
    const consent = await given(id);
    expect(refusal(await cast.say(cast.sari, 'consent/withdraw', { consent, on: '2025-12-31' }))).toBe(
      'is-before-it-was-given',
    );
    expectDone(await cast.say(cast.sari, 'consent/withdraw', { consent, on: '2026-01-10', words: 'CANARY-NO' }));
    expect(refusal(await cast.say(cast.sari, 'consent/withdraw', { consent, on: '2026-01-10' }))).toBe(
      'already-withdrawn',
    );
    expect(await list(id)).toMatchObject({ items: [{ stands: false }] });
    expect((await cast.ask(cast.sari, 'consent/show', { consent })).body).toMatchObject({
      ownWords: 'CANARY-WORDS',
      withdrawalWords: 'CANARY-NO',
    });
    expectDone(
      await cast.say(cast.sari, 'consent/correct-consent', { record: consent, changes: { ownWords: 'CANARY-LATER' } }),
    );
    expect((await cast.ask(cast.sari, 'consent/show', { consent })).body).toMatchObject({
      ownWords: 'CANARY-LATER',
      withdrawalWords: 'CANARY-NO',
    });
  });

  test('given twice with one id is given once', async () => {
    const { id } = await openCase(cast);
    const [said, key] = [told(id), randomUUID()];
    const answers = await Promise.all([1, 2, 3].map(() => cast.say(cast.sari, 'consent/give', said, key)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await list(id)).items.length).toBe(1);
    // Another wish with the same record's id is another wish.
    expect(refusal(await cast.say(cast.sari, 'consent/give', { ...said, language: 'id' }))).toBe('id-is-taken');
    expect((await list(id)).items).toMatchObject([{ language: 'ban' }]);
  });

  test('is put right without becoming what nobody said; voided, it is no more; moved, it is the other case’s', async () => {
    const [{ id }, { id: other }] = [await openCase(cast), await openCase(cast)];
    const consent = await given(id);
    const widened = { record: consent, changes: { fields: ['name', 'health', 'story'] } };
    expect((await cast.say(cast.sari, 'consent/correct-consent', widened)).status).toBe(422);
    expect(
      refusal(await cast.say(cast.sari, 'consent/correct-consent', { record: consent, changes: { assent: null } })),
    ).toBe('child-was-not-asked');
    expectDone(
      await cast.say(cast.sari, 'consent/move-consent', { record: consent, to: other, reason: 'wrong-person' }),
    );
    expect((await list(id)).items).toEqual([]);
    expect((await list(other)).items).toMatchObject([{ id: consent }]);
    expectDone(await cast.say(cast.sari, 'consent/void-consent', { record: consent, reason: 'twice' }));
    expect((await list(other)).items).toEqual([]);
  });

  test('follows her birth date: told later, put right, or found to be nobody’s', async () => {
    const { id } = await openCase(cast);
    const consent = await given(id);
    const until = async () => (await list(id)).items.find((one) => one.id === consent)?.guardianUntil;
    expect(await until()).toBeNull();
    const client = await recordClient(cast, id, { born: '2012-02-29' });
    expect(await until()).toBe('2030-03-01');
    expectDone(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { born: '2012-03-05' } }));
    expect(await until()).toBe('2030-03-05');
    expectDone(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { name: 'CANARY-X' } }));
    expect(await until()).toBe('2030-03-05');
    expectDone(await cast.say(cast.sari, 'people/void-client', { record: client, reason: 'wrong-person' }));
    expect(await until()).toBeNull();
  });

  test('another child of the same event does not change her term', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id, { born: '2012-03-05' });
    await given(id);
    await recordClient(cast, id, { isMain: false, born: '2018-01-01' });
    expect(await list(id)).toMatchObject({ items: [{ guardianUntil: '2030-03-05' }] });
  });
});
