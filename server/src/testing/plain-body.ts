/**
 * The plainest body that fits a wire schema: what is needed and nothing more, the same every time. Ids are those of the records given,
 * by the field that names them; a field that no record is known for gets an id of its own.
 */
import { randomUUID } from 'node:crypto';
import { alternatives, anyBody, type Json, type Pool } from '@naung/domain/testing/any-body.ts';
import fc from 'fast-check';

const seed = 20_191_113;

export function plainBody(schema: Json, pool: Pool, name = 'record'): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const several = alternatives(schema);
  if (several !== undefined) {
    const plainest = several.find((one) => one.type === 'null') ?? several[0];
    return plainBody(plainest ?? {}, pool, name);
  }
  switch (schema.type) {
    case 'object':
      return plainObject(schema, pool);
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        plainBody((schema.items ?? {}) as Json, pool, name),
      );
    case 'string':
      return plainText(schema, pool, name);
    case 'integer':
    case 'number':
      return placeFor(name, pool) ?? Number(schema.minimum ?? 1);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** What nothing is needed of says its first field: something is to be put right. */
function plainObject(schema: Json, pool: Pool): unknown {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>);
  const needed = (schema.required ?? []) as string[];
  const said = needed.length > 0 ? properties.filter(([field]) => needed.includes(field)) : properties.slice(0, 1);
  return Object.fromEntries(said.map(([field, one]) => [field, plainBody(one, pool, field)]));
}

function plainText(schema: Json, pool: Pool, name: string): unknown {
  const list = /A code of the list "([a-z0-9-]+)"/.exec(String(schema.description ?? ''))?.[1];
  const listed = pool.codes[list ?? ''];
  if (listed !== undefined && listed.length > 0) return listed[0];
  if (schema.format === 'date') return '2026-01-05';
  if (schema.format === 'date-time') return '2026-01-05T02:00:00.000Z';
  const pattern = typeof schema.pattern === 'string' ? schema.pattern : '';
  if (pattern.startsWith('^[0-9a-f]{8}-')) return pool.ids[name]?.[0] ?? randomUUID();
  if (pattern === '') return 'Kata';
  const place = String(placeFor(name, pool) ?? '');
  if (place !== '' && new RegExp(pattern).test(place)) return place;
  return fc.sample(anyBody(schema, pool, name), { numRuns: 1, seed })[0];
}

const placeFor = (name: string, pool: Pool): number | undefined =>
  /village/i.test(name) ? pool.places.at(-1) : /place|district|into/i.test(name) ? pool.places[0] : undefined;
