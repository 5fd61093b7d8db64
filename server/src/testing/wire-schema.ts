/**
 * What is wrong with a JSON Schema as draft 2020-12 has it, and with an OpenAPI 3.1 document around it. Written out by hand: every
 * keyword that the document uses is named here, and one that is not is a fault.
 */
import type { Json } from '@naung/domain/testing/any-body.ts';

type Check = (value: unknown, at: string, root: Json) => readonly string[];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fault = (isFine: boolean, at: string, what: string): readonly string[] => (isFine ? [] : [`${at}: ${what}`]);
const count: Check = (value, at) => fault(Number.isInteger(value) && Number(value) >= 0, at, 'is no count');
const number: Check = (value, at) => fault(Number.isFinite(value), at, 'is no number');
const text: Check = (value, at) => fault(typeof value === 'string', at, 'is no text');
const schema: Check = (value, at, root) => (typeof value === 'boolean' ? [] : faultsOfSchema(value, at, root));
const schemas: Check = (value, at, root) =>
  Array.isArray(value) && value.length > 0
    ? value.flatMap((one, index) => schema(one, `${at}/${index}`, root))
    : [`${at}: is no list of schemas`];
const schemasByName: Check = (value, at, root) =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, one]) => schema(one, `${at}/${name}`, root))
    : [`${at}: is no table of schemas`];
const differ = (values: readonly unknown[]) => new Set(values.map((one) => JSON.stringify(one))).size === values.length;

const kinds = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const formats = ['date', 'date-time', 'uuid', 'uri', 'email'];

const keywords: Readonly<Record<string, Check>> = {
  type: (value, at) => {
    const several = Array.isArray(value) ? value : [value];
    return fault(several.length > 0 && several.every((one) => kinds.includes(one)), at, 'is no type');
  },
  properties: schemasByName,
  additionalProperties: schema,
  propertyNames: schema,
  required: (value, at) =>
    fault(
      Array.isArray(value) && value.every((one) => typeof one === 'string') && differ(value),
      at,
      'is no set of names',
    ),
  items: schema,
  minItems: count,
  maxItems: count,
  anyOf: schemas,
  oneOf: schemas,
  allOf: schemas,
  not: schema,
  enum: (value, at) => fault(Array.isArray(value) && value.length > 0 && differ(value), at, 'is no set of values'),
  const: () => [],
  default: () => [],
  pattern: (value, at) => fault(typeof value === 'string' && compiles(value), at, 'is no pattern'),
  format: (value, at) => fault(formats.includes(String(value)), at, 'is a format that nobody knows'),
  minLength: count,
  maxLength: count,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  title: text,
  description: text,
  $ref: (value, at, root) => fault(resolves(String(value), root), at, `${String(value)} leads nowhere`),
};

function faultsOfSchema(node: unknown, at: string, root: Json): readonly string[] {
  if (!isObject(node)) return [`${at}: is no schema`];
  const named = Object.keys((node.properties as Json | undefined) ?? {});
  const missing = ((node.required ?? []) as string[]).filter((name) => 'properties' in node && !named.includes(name));
  return [
    ...missing.map((name) => `${at}: ${name} is required and not described`),
    ...Object.entries(node).flatMap(([keyword, value]) =>
      Object.hasOwn(keywords, keyword)
        ? (keywords[keyword]?.(value, `${at}/${keyword}`, root) ?? [])
        : [`${at}: ${keyword} is no keyword that we use`],
    ),
  ];
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function resolves(ref: string, root: Json): boolean {
  if (!ref.startsWith('#/')) return false;
  const parts = ref.slice(2).split('/');
  return isObject(parts.reduce<unknown>((node, part) => (isObject(node) ? node[part] : undefined), root));
}

const methods = ['get', 'post', 'put', 'delete'];

/** Every operation is named once, described, answers with something, and every schema in it is sound. */
export function faultsOfDocument(root: Json): readonly string[] {
  const paths = root.paths as Readonly<Record<string, Json>>;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([name]) => name !== 'parameters')
      .map(([method, operation]) => ({ at: `${method} ${path}`, path, method, item, operation: operation as Json })),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  const components = (root.components as { readonly schemas: Readonly<Record<string, unknown>> }).schemas;
  return [
    ...fault(root.openapi === '3.1.0', 'document', 'is not OpenAPI 3.1'),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${String(id)} names two operations`),
    ...Object.entries(components).flatMap(([name, one]) => faultsOfSchema(one, `components/${name}`, root)),
    ...operations.flatMap(({ at, path, method, item, operation }) => [
      ...fault(path.startsWith('/api/v1/') && methods.includes(method), at, 'is no path or method of ours'),
      ...fault(typeof operation.summary === 'string' && operation.summary.length > 3, at, 'has no sentence'),
      ...faultsOfParameters(path, [...parametersOf(item), ...parametersOf(operation)], at, root),
      ...faultsOfContent(operation.requestBody, `${at} body`, root),
      ...faultsOfResponses(operation.responses, at, root),
    ]),
  ];
}

const parametersOf = (node: Json): readonly Json[] => (node.parameters as readonly Json[] | undefined) ?? [];

function faultsOfParameters(path: string, parameters: readonly Json[], at: string, root: Json): readonly string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const told = parameters.filter((one) => one.in === 'path').map((one) => one.name);
  return [
    ...inPath.filter((name) => !told.includes(name)).map((name) => `${at}: ${name} of the path is not described`),
    ...parameters.flatMap((one) => [
      ...fault(
        typeof one.name === 'string' && ['path', 'query', 'header'].includes(String(one.in)),
        at,
        'a parameter has no place',
      ),
      ...fault(one.in !== 'path' || one.required === true, at, `${String(one.name)} of the path is not required`),
      ...faultsOfSchema(one.schema, `${at} ${String(one.name)}`, root),
    ]),
  ];
}

function faultsOfResponses(responses: unknown, at: string, root: Json): readonly string[] {
  if (!isObject(responses) || !Object.keys(responses).some((status) => status.startsWith('2')))
    return [`${at}: answers nothing`];
  return Object.entries(responses).flatMap(([status, one]) => [
    ...fault(
      /^[1-5]\d\d$/.test(status) && isObject(one) && typeof one.description === 'string',
      at,
      `${status} is not described`,
    ),
    ...faultsOfContent(one, `${at} ${status}`, root),
  ]);
}

function faultsOfContent(holder: unknown, at: string, root: Json): readonly string[] {
  const content = isObject(holder) ? holder.content : undefined;
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([type, one]) =>
    isObject(one) ? faultsOfSchema(one.schema, `${at} ${type}`, root) : [`${at}: ${type} is not described`],
  );
}

/** Where an object with named fields would take others as well. */
export function openObjectsIn(node: unknown, at = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const deeper = Object.entries(node).flatMap(([key, value]) => openObjectsIn(value, `${at}/${key}`));
  const { properties, additionalProperties } = node as Json;
  const isOpen = typeof properties === 'object' && !at.endsWith('/properties') && additionalProperties !== false;
  return isOpen ? [at || '/', ...deeper] : deeper;
}

/** Parts of a schema that make something else of what comes in, or that JSON cannot carry. */
export function changedOnTheWay(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const def = (schema as { readonly _zod?: { readonly def?: Json } })._zod?.def;
  const own = ['transform', 'pipe', 'date', 'bigint', 'map', 'set', 'symbol', 'function', 'promise'].filter(
    (type) => def?.type === type,
  );
  const inside =
    def === undefined
      ? Array.isArray(schema) || Object.getPrototypeOf(schema) === Object.prototype
        ? Object.values(schema)
        : []
      : Object.values(def);
  return [...own, ...inside.flatMap((part) => changedOnTheWay(part, seen))];
}
