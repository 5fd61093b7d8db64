/**
 * The promise of every rule: asked anything that its command's schema lets through, in any situation of the right shape, it answers with
 * what happened or with a refusal of its own. It never throws, says the same twice, and changes nothing that it was handed.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { shippedLists } from './ground/codes/shipped.ts';
import type { CommandContract } from './ground/command.ts';
import { sealedCompartments } from './ground/drawers/model.ts';
import type { Result } from './ground/result.ts';
import { anyBody, type Json, type Pool } from './testing/any-body.ts';
import { anyOfType, type Making, moments, treacherous } from './testing/any-of-type.ts';
import { type Rule, rulesOf, verbsOf } from './testing/rules.ts';

/** Another seed tells another story; this one is told every time. */
const seed = Number(process.env.NAUNG_FUZZ_SEED ?? 20_191_113);
const turns = Number(process.env.NAUNG_FUZZ_TURNS ?? 150);
/** Nearly as many as there were when this was written; fewer means that they are no longer found. */
const atLeast = 60;
/** Of these, the greater part must also have been granted once: what is only ever refused was not looked into. */
const atLeastGranted = 45;

const { checker, rules, contracts: contractFiles } = rulesOf(`${import.meta.dirname}/../tsconfig.json`);
type Exports = Readonly<Record<string, unknown>>;
const modules = new Map<string, Exports>();
for (const file of new Set([...rules.map((rule) => rule.file), ...contractFiles]))
  modules.set(file, (await import(/* @vite-ignore */ file)) as Exports);

const ids = [1, 2, 3, 4].map((digit) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`);
const codes = Object.fromEntries(shippedLists.map((list) => [list.list, list.items.map((item) => item.code)]));
const pool: Pool = { ids: { record: ids }, places: [1, 2, 53_03], codes };
const exported = [...modules.values()].flatMap((module) => Object.entries(module));
const drawers = exported.filter(([name]) => name.endsWith('Drawers')).map(([, value]) => value as object);
const contracts = new Map(exported.flatMap(([, value]) => contractsIn(value)).map((one) => [one.name as string, one]));

const making: Making = {
  checker,
  ids,
  places: pool.places,
  codes: [...new Set(Object.values(codes).flat())],
  fields: [...new Set(drawers.flatMap((one) => Object.keys(one)))].slice(0, 6),
  named: { Drawers: fc.constantFrom(...drawers) },
};

const granted = new Set<Rule>();

test('the rules are found', () => {
  expect(rules.length).toBeGreaterThanOrEqual(atLeast);
});

describe.each(rules.map((rule) => [rule.file.slice(import.meta.dirname.length + 1), rule.name, rule] as const))(
  '%s: %s',
  (file, name, rule) => {
    test('never throws, says the same twice, changes nothing', { timeout: 60_000 }, () => {
      const decide = modules.get(rule.file)?.[name];
      if (typeof decide !== 'function') throw new Error(`${file} does not export ${name} when it runs`);
      const asked = fc.tuple(...rule.parameters.map(anyParameter));
      const property = fc.property(asked, (given) => {
        const frozen = deeplyFrozen(given);
        const answer: unknown = decide(...frozen);
        expectAnswer(answer, rule);
        expect(decide(...frozen)).toStrictEqual(answer);
        if ((answer as Result<unknown, string>).ok) granted.add(rule);
      });
      fc.assert(property, { seed, numRuns: turns });
    });
  },
);

test('most of them were granted, not only refused', () => {
  expect(granted.size).toBeGreaterThanOrEqual(atLeastGranted);
});

/** Whatever else a rule answers: a refusal is one that its type names, and what happened can be written into the log. */
function expectAnswer(answer: unknown, { refusals }: Rule): void {
  const { ok, value, because } = answer as {
    readonly ok: unknown;
    readonly value?: unknown;
    readonly because?: unknown;
  };
  const told = Array.isArray(value) ? Happenings : z.looseObject({});
  if (ok === false) expect(refusals).toContain(because);
  else expect([ok, told.safeParse(value).error?.issues]).toEqual([true, undefined]);
}

const Happenings = z
  .array(
    z.strictObject({
      type: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
      record: z.string(),
      subject: z.nullable(z.string()),
      core: z.record(z.string(), z.unknown()),
      sealed: z.optional(z.partialRecord(z.enum(sealedCompartments), z.record(z.string(), z.unknown()))),
    }),
  )
  .check(z.minLength(1));

function anyParameter(type: Rule['parameters'][number]): fc.Arbitrary<unknown> {
  const verbs = verbsOf(type, checker);
  return verbs.length === 0 ? anyOfType(type, making) : fc.oneof(...verbs.map(anyCommand));
}

function anyCommand(name: string): fc.Arbitrary<unknown> {
  const contract = contracts.get(name);
  if (contract === undefined) throw new Error(`No room exports the command ${name}`);
  const { $schema: _, ...schema } = z.toJSONSchema(contract.payload, { io: 'input' }) as Json;
  const payload = fc
    .tuple(anyBody(schema, pool), fc.nat(8), fc.constantFrom(...ids, ...treacherous))
    .map(([body, at, word]) => [twisted(body as Json, at, word), body].map((one) => contract.payload.safeParse(one)))
    .map((parsed) => parsed.find((one) => one.success))
    .filter((parsed) => parsed !== undefined)
    .map((parsed) => parsed.data);
  return fc.record({
    id: fc.constantFrom(...ids),
    name: fc.constant(name),
    madeAt: fc.constantFrom(...moments),
    payload,
  });
}

/** One text of the body says something else: the id of another field, or a word that no table should know. */
function twisted(body: Json, at: number, word: string): Json {
  const field = Object.keys(body)[at];
  return field === undefined || typeof body[field] !== 'string' ? body : { ...body, [field]: word };
}

/** A command, or an object of several, as a kind of record has them for putting it right. */
function contractsIn(value: unknown): readonly CommandContract[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value)].filter(
    (one): one is CommandContract => typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'command',
  );
}

function deeplyFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deeplyFrozen(part);
  return Object.freeze(value);
}
