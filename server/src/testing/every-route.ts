/**
 * Every route of the desk, each with a question about the one case that the document understands; where the plainest would be refused
 * by a rule, `told-bodies.ts` says what is told.
 */
import type { Json, Pool } from '@naung/domain/testing/any-body.ts';
import { plainBody } from './plain-body.ts';
import { toldIn } from './told-bodies.ts';

export interface Question {
  /** As the table names it. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
}

/** `document` is the OpenAPI document; what it does not speak of is asked for with nothing said. */
export function questionsOf(routes: readonly string[], document: Json, pool: Pool): readonly Question[] {
  return routes.map((route) => {
    const [method = '', path = ''] = route.split(' ');
    const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Json>>>>;
    const page = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] ?? {};
    const name = path.replace('/api/v1/', '');
    const near = poolFor(name, pool);
    const query = queryOf(name, page, near);
    const asked = `${path.replace('*', 'no-such-place').replace(':key', `people/record-client/${pool.ids.case?.[0]}`.replaceAll('/', '%2F'))}${query}`;
    return { route, method: method === 'ALL' ? 'GET' : method, path: asked, body: bodyOf(name, page, near) };
  });
}

function bodyOf(name: string, page: Json, pool: Pool): string | null {
  const request = page.requestBody as { readonly content: Readonly<Record<string, { schema: Json }>> } | undefined;
  const schema = request?.content['application/json']?.schema;
  if (schema === undefined) return null;
  return JSON.stringify({ ...(plainBody(schema, pool) as object), ...toldIn(name, pool) });
}

function queryOf(name: string, page: Json, pool: Pool): string {
  const parameters = (page.parameters ?? []) as readonly (Json & { name: string; in: string; schema: Json })[];
  const plain = parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map((one) => [one.name, String(plainBody(one.schema, pool, one.name))] as const);
  const query = new URLSearchParams({
    ...Object.fromEntries(plain),
    ...(toldIn(name, pool) as Record<string, string>),
  });
  return query.size === 0 ? '' : `?${query}`;
}

/** `cases/correct-case` speaks of a case as its record. */
function poolFor(name: string, pool: Pool): Pool {
  const kind = /\/(?:correct|void|move)-(.+)$/.exec(name)?.[1] ?? '';
  const named = pool.ids[kind === 'service' ? 'entry' : kind];
  return { ...pool, ids: { ...pool.ids, to: pool.ids.otherCase ?? [], ...(named ? { record: named } : {}) } };
}
