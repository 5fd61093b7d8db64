import { randomUUID } from 'node:crypto';
import { mayFollow, type Phase, phases } from '@naung/domain/casework/cases/model.ts';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { contextOf } from '../ground/database/transaction.ts';
import { assessed, caseworkCast, expectDone, openCase, planned, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const move = (id: string, to: Phase) => cast.say(cast.sari, 'cases/move-phase', { case: id, to });

describe('through the API', () => {
  test('a case walks from the first phase to its end, and each step waits for what it needs', async () => {
    const { id } = await openCase(cast);
    expect(refusal(await move(id, 'planning'))).toBe('phase-does-not-follow');
    expectDone(await move(id, 'assessment'));
    expect(refusal(await move(id, 'planning'))).toBe('assessment-is-needed');
    await assessed(cast, id);
    expectDone(await move(id, 'planning'));
    expect(refusal(await move(id, 'implementation'))).toBe('approved-plan-is-needed');
    await planned(cast, id, 'achieved');
    expectDone(await move(id, 'implementation'));
    expectDone(await move(id, 'monitoring'));
    expect(refusal(await move(id, 'closed'))).toBe('closing-needs-approval');
    expect(refusal(await move(id, 'transferred'))).toBe('hand-over-is-needed');
  });

  test('whatever is said in whatever order, no step is illegal and none is lost', async () => {
    type Wish = { readonly say: 'move' | 'close' | 'reopen'; readonly to: Phase };
    const wish: fc.Arbitrary<Wish> = fc.record({
      say: fc.constantFrom('move' as const, 'move' as const, 'move' as const, 'close' as const, 'reopen' as const),
      to: fc.constantFrom(...phases),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 5, maxLength: 25 }), async (wishes) => {
        const { id } = await openCase(cast);
        await assessed(cast, id);
        await planned(cast, id, 'achieved');
        for (const { say, to } of wishes) {
          const said = say === 'move' ? move(id, to) : say === 'close' ? close(id) : reopen(id);
          expect([201, 409]).toContain((await said).status);
        }
        const { rows } = await cast.database.migrating.query<{
          from_phase: Phase | null;
          to_phase: Phase;
          seq: number;
        }>('select from_phase, to_phase, seq from casework.case_phases where case_id = $1 order by seq', [id]);
        rows.forEach(({ from_phase, to_phase, seq }, at) => {
          expect(seq).toBe(at + 1);
          expect(from_phase).toBe(rows[at - 1]?.to_phase ?? null);
          if (from_phase) expect(mayFollow[from_phase]).toContain(to_phase);
        });
        const shown = await cast.ask(cast.sari, 'cases/show', { case: id });
        expect(shown.body).toMatchObject({ phase: rows.at(-1)?.to_phase });
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

async function close(id: string) {
  const closing = randomUUID();
  const asked = await cast.say(cast.sari, 'cases/ask-to-close', {
    case: id,
    closing,
    reason: 'goals-reached',
    outcome: 'x',
  });
  return asked.status === 201 ? cast.say(cast.made, 'cases/approve-closing', { case: id, closing }) : asked;
}

const reopen = (id: string) => cast.say(cast.sari, 'cases/reopen', { case: id, reason: 'new-need' });

describe('in the database, past every rule of the program', () => {
  test('the steps of the table are those of the rules', async () => {
    const { rows } = await cast.database.owner.query<{ step: string }>(
      `select from_phase || '>' || to_phase as step from casework.phase_steps order by step`,
    );
    const wanted = phases.flatMap((from) => mayFollow[from].map((to) => `${from}>${to}`)).sort();
    expect(rows.map((row) => row.step)).toEqual(wanted);
  });

  test.each(phases.flatMap((from) => phases.map((to) => [from, to] as const)))(
    '%s → %s only where it may',
    async (from, to) => {
      const id = await laid(wayTo(from));
      const stepped = inOne(step(id, wayTo(from).length, from, to));
      if (mayFollow[from].includes(to)) await stepped;
      else await expect(stepped).rejects.toMatchObject({ code: '23503' });
    },
  );

  test.each([
    [
      'a phase is set without a step',
      (id: string) => [`update casework.cases set phase = 'monitoring' where id = '${id}'`],
    ],
    [
      'an earlier step is made the present one',
      (id: string) => [`update casework.cases set phase = 'identification', phase_seq = 1 where id = '${id}'`],
    ],
    [
      'an earlier step is called the last',
      (id: string) => [
        `update casework.case_phases set is_last = true where case_id = '${id}' and seq = 1`,
        `update casework.cases set phase = 'identification', phase_seq = 1 where id = '${id}'`,
      ],
    ],
    [
      'the history loses its end',
      (id: string) => [`delete from casework.case_phases where case_id = '${id}' and seq = 3`],
    ],
    [
      'the history loses its middle',
      (id: string) => [`delete from casework.case_phases where case_id = '${id}' and seq = 2`],
    ],
    [
      'a step is rewritten',
      (id: string) => [`update casework.case_phases set to_phase = 'closed' where case_id = '${id}' and seq = 2`],
    ],
    ['a step is left out', (id: string) => step(id, 4, 'planning', 'implementation')],
    [
      'a case begins in the middle',
      () => {
        const id = randomUUID();
        return [insertCase(id, 'planning', 1), firstPhase(id, 'planning')];
      },
    ],
    ['a case has no history', () => [insertCase(randomUUID(), 'identification', 1)]],
    [
      'a case ends without a day',
      (id: string) =>
        step(id, 3, 'planning', 'closed').map((sql) => sql.replace(`closed_on = '2026-01-02'`, 'closed_on = null')),
    ],
  ])('is refused when %s', async (_what, statements) => {
    const id = await laid(['identification', 'assessment', 'planning']);
    await expect(inOne(statements(id))).rejects.toMatchObject({ code: expect.stringMatching(/^23(503|514|505)$/) });
  });

  test('the office’s own role may change nothing of a step but that another followed', async () => {
    const { id } = await openCase(cast);
    const client = await cast.database.app.connect();
    try {
      for (const change of [`to_phase = 'closed'`, `from_phase = null`, `seq = 9`, `at = now()`]) {
        await client.query(`begin; ${contextOf(cast.sari)}`);
        const changed = client.query(`update casework.case_phases set ${change} where case_id = $1`, [id]);
        await expect(changed).rejects.toMatchObject({ code: '42501' });
        await client.query('rollback');
      }
      await client.query(`begin; ${contextOf(cast.sari)}`);
      await expect(client.query('delete from casework.case_phases where case_id = $1', [id])).rejects.toMatchObject({
        code: '42501',
      });
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
});

/** The shortest legal way from the beginning to a phase. */
function wayTo(phase: Phase): readonly Phase[] {
  const ways: Phase[][] = [['identification']];
  for (const way of ways) {
    const last = way.at(-1);
    if (last === phase) return way;
    for (const next of last ? mayFollow[last] : []) if (!way.includes(next)) ways.push([...way, next]);
  }
  throw new Error(`No way leads to ${phase}`);
}

async function laid(way: readonly Phase[]): Promise<string> {
  const id = randomUUID();
  await inOne([insertCase(id, 'identification', 1), firstPhase(id, 'identification')]);
  for (let at = 1; at < way.length; at += 1) await inOne(step(id, at, way[at - 1] as Phase, way[at] as Phase));
  return id;
}

const insertCase = (id: string, phase: Phase, seq: number): string => `
  insert into casework.cases (district, id, code, alias, unit, phase, phase_seq, phase_since, urgency, about_child, opened_on, written_at, entered_at)
  values (${cast.here}, '${id}', '${id.slice(0, 8)}', 'A', '${cast.units.intake}', '${phase}', ${seq}, now(), 'hijau', true, '2026-01-01', now(), now())`;

const firstPhase = (id: string, phase: Phase): string =>
  `insert into casework.case_phases (district, case_id, seq, to_phase, at) values (${cast.here}, '${id}', 1, '${phase}', now())`;

function step(id: string, seq: number, from: Phase, to: Phase): string[] {
  const ends = to === 'closed' || to === 'transferred';
  return [
    `insert into casework.case_phases (district, case_id, seq, from_seq, from_phase, to_phase, at)
      values (${cast.here}, '${id}', ${seq + 1}, ${seq}, '${from}', '${to}', now())`,
    `update casework.case_phases set is_last = false where case_id = '${id}' and seq = ${seq}`,
    `update casework.cases set phase = '${to}', phase_seq = ${seq + 1}, closed_on = ${ends ? `'2026-01-02'` : 'null'},
      closing_reason = ${ends ? `'died'` : 'null'} where id = '${id}'`,
  ];
}

async function inOne(statements: readonly string[]): Promise<void> {
  const client: pg.PoolClient = await cast.database.owner.connect();
  try {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}
