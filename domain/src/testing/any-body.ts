/**
 * Random bodies that fit a wire schema, so that what is said reaches the rules and the database and not only the parser. Ids, places and
 * codes are mostly taken from what is there; texts hold whatever a keyboard, a clipboard or an enemy can produce.
 */
import fc from 'fast-check';

export type Json = Readonly<Record<string, unknown>>;

/** What stands in the world that the bodies are about. */
export interface Pool {
  /** Ids by the names under which fields speak of them, and all of them under `record`. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly places: readonly number[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** `name` is that of the field, by which an id of the right kind is found. */
export function anyBody(schema: Json, pool: Pool, name = 'record'): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const several = alternatives(schema);
  if (several !== undefined) return fc.oneof(...several.map((one) => anyBody(one, pool, name)));
  switch (schema.type) {
    case 'object':
      return anyObject(schema, pool);
    case 'array':
      return anyList(schema, pool, name);
    case 'string':
      return anyText(schema, pool, name);
    case 'integer':
    case 'number':
      return anyNumber(schema, pool);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

/** `type` may name several kinds at once, as anyOf may. */
export const alternatives = (schema: Json): readonly Json[] | undefined =>
  Array.isArray(schema.type)
    ? schema.type.map((type: string) => ({ ...schema, type }))
    : ((schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined);

function anyObject(schema: Json, pool: Pool): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Json>>;
  if (Object.keys(properties).length === 0 && typeof schema.additionalProperties === 'object') {
    const names = schema.propertyNames as Json | undefined;
    const key = names === undefined ? fc.string() : (anyBody(names, pool) as fc.Arbitrary<string>);
    return fc.dictionary(key, anyBody(schema.additionalProperties as Json, pool), {
      maxKeys: 3,
      noNullPrototype: true,
    });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([field, one]) => [field, anyBody(one, pool, field)]),
  );
  const needed = (schema.required ?? []) as string[];
  return fc.record(fields, { requiredKeys: needed, noNullPrototype: true });
}

function anyList(schema: Json, pool: Pool, name: string): fc.Arbitrary<unknown> {
  const least = Number(schema.minItems ?? 0);
  const most = Math.max(least, Math.min(Number(schema.maxItems ?? 3), 3));
  return fc.array(anyBody((schema.items ?? {}) as Json, pool, name), { minLength: least, maxLength: most });
}

const days = ['2025-11-13', '2026-01-05', '2031-02-28', '0001-01-01', '9999-12-31'];
const moments = ['2026-01-05T02:00:00.000Z', '2099-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z'];
const unit = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom('\u0000', '\ud800', '’', '💔', '‮', "'", '"', '\\', '%', '{') },
);

function anyText(schema: Json, pool: Pool, name: string): fc.Arbitrary<unknown> {
  const list = /A code of the list "([a-z0-9-]+)"/.exec(String(schema.description ?? ''))?.[1];
  const listed = list === undefined ? undefined : pool.codes[list];
  if (listed !== undefined && listed.length > 0)
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...listed) },
      fc.constantFrom('own-nothing', 'never-listed'),
    );
  if (schema.format === 'date') return fc.constantFrom(...days);
  if (schema.format === 'date-time') return fc.constantFrom(...moments);
  const pattern = typeof schema.pattern === 'string' ? schema.pattern : null;
  if (pattern?.startsWith('^[0-9a-f]{8}-')) {
    const fresh = fc.uuid({ version: 4 });
    const same = pool.ids[name] ?? [];
    const some = fc.oneof(fc.constantFrom(...(pool.ids.record ?? [])), fresh);
    return same.length === 0 ? some : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...same) }, fresh, some);
  }
  const [least, most] = [Number(schema.minLength ?? 0), Math.min(Number(schema.maxLength ?? 40), 40)];
  if (pattern === null) return fc.string({ unit, minLength: least, maxLength: most });
  return matching(pattern, least, Number(schema.maxLength ?? 200));
}

const byPattern = new Map<string, fc.Arbitrary<string>>();

/** Made once for each pattern: a maker of strings takes long to make. */
function matching(pattern: string, least: number, most: number): fc.Arbitrary<string> {
  const key = `${least} ${most} ${pattern}`;
  const made = byPattern.get(key) ?? newlyMatching(pattern, least, most);
  byPattern.set(key, made);
  return made;
}

function newlyMatching(pattern: string, least: number, most: number): fc.Arbitrary<string> {
  const fits = new RegExp(pattern);
  // A pattern that looks around itself is too much for the maker of strings; it is met by trying.
  if (pattern.includes('(?!'))
    return fc.string({ unit, minLength: least, maxLength: Math.min(most, 40) }).filter((text) => fits.test(text));
  return fc.stringMatching(fits, { size: '-1' }).filter((text) => text.length >= least && text.length <= most);
}

function anyNumber(schema: Json, pool: Pool): fc.Arbitrary<unknown> {
  const least = Number(
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? -10 : Number(schema.exclusiveMinimum) + 1),
  );
  const most = Number(schema.maximum ?? Number.MAX_SAFE_INTEGER);
  const near = fc.integer({ min: least, max: Math.min(most, least + 100) });
  if (schema.exclusiveMinimum !== 0) return fc.oneof(near, fc.constantFrom(least, most));
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pool.places) }, near, fc.constantFrom(2 ** 31, most));
}

/** One field fewer, one too many, or one of another kind. */
export function bent(body: unknown): fc.Arbitrary<unknown> {
  const fields = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  if (fields.length === 0) return fc.jsonValue();
  const whole = body as Readonly<Record<string, unknown>>;
  const field = fc.constantFrom(...fields);
  return fc.oneof(
    field.map((name) => Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name))),
    fc.tuple(field, fc.jsonValue()).map(([name, value]) => ({ ...whole, [name]: value })),
    fc.tuple(fc.string({ minLength: 1 }), fc.jsonValue()).map(([name, value]) => ({ ...whole, [`x${name}`]: value })),
  );
}
