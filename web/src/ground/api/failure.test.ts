import { expect, it } from 'vitest';
import { isUndecided } from './failure.ts';
import { failureOf } from './problem.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

it.each([
  [401, { reason: 'not-signed-in' }, { kind: 'signed-out', because: 'not-signed-in' }],
  [403, { reason: 'not-allowed', because: 'on-the-case-team' }, { kind: 'not-allowed', because: 'on-the-case-team' }],
  [403, { reason: 'foreign-origin' }, { kind: 'not-allowed', because: 'foreign-origin' }],
  [404, { reason: 'not-there' }, { kind: 'missing' }],
  [409, { refusal: 'case-is-closed' }, { kind: 'refused', because: 'case-is-closed' }],
  [
    422,
    { reason: 'not-understood', errors: [{ field: 'madeAt', rule: 'invalid_format' }] },
    { kind: 'malformed', because: 'not-understood', faults: [{ field: 'madeAt', rule: 'invalid_format' }] },
  ],
  [413, { reason: 'too-large' }, { kind: 'malformed', because: 'too-large', faults: [] }],
  [500, { id: 'a1b2' }, { kind: 'broken', reference: 'a1b2' }],
] as const)('reads a %d as what it is', async (status, body, failure) => {
  expect(await failureOf(answer(status, body))).toEqual(failure);
});

it('reads how long to wait', async () => {
  expect(await failureOf(answer(429, {}, { 'retry-after': '30' }))).toEqual({ kind: 'too-often', seconds: 30 });
  expect(await failureOf(answer(429, {}))).toEqual({ kind: 'too-often', seconds: null });
});

it("takes a proxy's page by its status, whatever it says", async () => {
  expect(await failureOf(answer(502, '<html>Bad gateway</html>'))).toEqual({ kind: 'broken', reference: null });
  expect(await failureOf(answer(409, { refusal: { nested: true } }))).toEqual({ kind: 'refused', because: 'unknown' });
});

it.each([
  ['unreachable', true],
  ['broken', true],
  ['signed-out', true],
  ['too-often', true],
  ['refused', false],
  ['not-allowed', false],
  ['missing', false],
  ['malformed', false],
] as const)('%s leaves the wish undecided: %s', (kind, undecided) => {
  const failure = { kind, because: 'x', reference: null, seconds: null, faults: [] } as Parameters<
    typeof isUndecided
  >[0];
  expect(isUndecided(failure)).toBe(undecided);
});
