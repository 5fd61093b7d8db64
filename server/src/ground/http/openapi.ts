/**
 * The OpenAPI 3.1 document, made from the same schemas that judge what comes in: it cannot say anything else than what is done.
 */

import { Verdict } from '@naung/domain/ground/command.ts';
import { compartments } from '@naung/domain/ground/drawers/model.ts';
import * as z from 'zod/mini';
import type { AnyCommandEntry, AnyReadEntry, Room } from '../commands/entry.ts';

type Json = Readonly<Record<string, unknown>>;

/** `more` documents the few routes that are neither command nor read: signing in, drafts. */
export const openApiOf = (rooms: readonly Room[], more: Json = {}): Json => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Naung',
    version: '1',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    description:
      'Every command is safe to repeat: its Idempotency-Key is its id. What an actor cannot see at all answers 404 with a constant body.',
  },
  paths: {
    ...more,
    ...Object.fromEntries(
      rooms.flatMap((room) => [
        ...room.commands.map((entry) => [`/api/v1/${entry.contract.name}`, { post: postOf(entry) }] as const),
        ...room.reads.map((entry) => [`/api/v1/${entry.contract.name}`, readOf(entry)] as const),
      ]),
    ),
  },
  components: {
    schemas: {
      Verdict: schemaOf(Verdict),
      Problem: problemSchema,
      Compartment: { type: 'string', enum: [...compartments] },
    },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'naung' } },
  },
  security: [{ session: [] }],
});

const postOf = (entry: AnyCommandEntry): Json => ({
  operationId: entry.contract.name.replace('/', '.'),
  tags: [entry.contract.name.split('/')[0]],
  summary: entry.contract.says,
  description: mayOf(entry),
  parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }],
  requestBody: bodyOf(entry.contract.payload),
  responses: {
    201: { description: 'Done', content: { 'application/json': { schema: { $ref: '#/components/schemas/Verdict' } } } },
    ...problems([400, 401, 403, 404, 409, 413, 415, 422]),
  },
});

const readOf = (entry: AnyReadEntry): Json =>
  entry.contract.inBody
    ? { post: { ...askedOf(entry), requestBody: bodyOf(entry.contract.query) } }
    : { get: { ...askedOf(entry), parameters: parametersOf(schemaOf(entry.contract.query)) } };

const mayOf = ({ policy, isForProven }: AnyCommandEntry | AnyReadEntry): string =>
  `May: ${policy.map((rule) => rule.because).join(', or ')}.${isForProven ? ' Only who showed within half an hour that it is she.' : ''}`;

const bodyOf = (schema: z.ZodMiniType): Json => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(schema) } },
});

const askedOf = (entry: AnyReadEntry): Json => ({
  operationId: entry.contract.name.replace('/', '.'),
  tags: [entry.contract.name.split('/')[0]],
  summary: entry.contract.says,
  description: mayOf(entry),
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: schemaOf(entry.contract.answer) } } },
    ...problems(entry.contract.inBody ? [400, 401, 403, 404, 413, 415, 422] : [401, 403, 404, 422]),
  },
});

const parametersOf = (query: Json): readonly Json[] => {
  const required = (query.required as readonly string[] | undefined) ?? [];
  return Object.entries((query.properties as Json | undefined) ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
};

export const problems = (statuses: readonly number[]): Json =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

/** RFC 9457, with the refusal key (409), the rule's reason (403) or the fields that do not fit (422). */
const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string' },
    refusal: { type: 'string' },
    because: { type: ['string', 'null'] },
    errors: { type: 'array', items: { type: 'object' } },
  },
};

export const schemaOf = (schema: z.ZodMiniType): Json => {
  const { $schema, $id, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as Record<
    string,
    unknown
  >;
  return rest;
};
