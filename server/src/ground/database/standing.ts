/**
 * What stands on the server already and what is still missing for our roles, as one question and a list of statements, so that a
 * start where nothing is missing writes nothing, and an operator whose database is kept by others can be shown what to run.
 */
import type pg from 'pg';
import { type LoginRole, loginRoles } from './login-roles.ts';
import { scramVerifier } from './scram.ts';

export interface Standing {
  readonly me: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly ownsDatabase: boolean;
  readonly openToAll: boolean;
  readonly mayActAsOwner: boolean;
  readonly roles: ReadonlyMap<string, RoleStanding>;
  readonly schemas: ReadonlySet<string>;
}

interface RoleStanding {
  readonly name: string;
  readonly signsIn: boolean;
  /** What would let it climb over our walls, in words; `null` is as it should be. */
  readonly tooStrong: string | null;
  readonly grants: readonly string[];
  readonly searchPath: boolean;
  /** Only a superuser may read it. */
  readonly verifier: string | null;
}

export async function standingOf(client: pg.ClientBase): Promise<Standing> {
  const { rows } = await client.query<Omit<Standing, 'roles' | 'schemas'> & { major: number }>(`
    select quote_ident(current_user) as me, quote_ident(current_database()) as database, me.rolsuper as superuser,
      pg_has_role(current_user, d.datdba, 'MEMBER') as "ownsDatabase",
      exists (select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) where grantee = 0) as "openToAll",
      current_setting('server_version_num')::int / 10000 as major
    from pg_database d, pg_roles me where d.datname = current_database() and me.rolname = current_user`);
  const [here] = rows;
  if (here === undefined) throw new Error('The database does not know itself');
  // From 16 on a member may be barred from acting as the role it is a member of.
  const acts = here.major >= 16 ? 'SET' : 'MEMBER';
  const owner = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, oid, '${acts}') as may from pg_roles where rolname = 'naung_owner'`,
  );
  const roles = await client.query<RoleStanding>(roleQuestion(here.superuser), [['naung_owner', ...loginRoles]]);
  const schemas = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname = any ($1)`,
    [ownSchemas.map(({ schema }) => schema)],
  );
  return {
    ...here,
    mayActAsOwner: owner.rows[0]?.may ?? false,
    roles: new Map(roles.rows.map((role) => [role.name, role])),
    schemas: new Set(schemas.rows.map(({ name }) => name)),
  };
}

const roleQuestion = (superuser: boolean): string => `
  select r.rolname as name, r.rolcanlogin as "signsIn",
    case
      when r.rolsuper then 'is a superuser'
      when r.rolbypassrls then 'steps around row-level security'
      when r.rolcreaterole then 'makes roles'
      when r.rolcreatedb then 'makes databases'
      when exists (
        select from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid and (g.rolsuper or g.rolbypassrls or g.rolname = any ($1))
      ) then 'may act as another role of ours'
    end as "tooStrong",
    array(select privilege_type from pg_database d, aclexplode(d.datacl) a
      where d.datname = current_database() and a.grantee = r.oid)::text[] as grants,
    coalesce('search_path=auth' = any (r.rolconfig), false) as "searchPath",
    ${superuser ? '(select a.rolpassword from pg_authid a where a.oid = r.oid)' : 'null'} as verifier
  from pg_roles r where r.rolname = any ($1)`;

// Tables of libraries, made by the libraries themselves under the role that owns the schema.
const ownSchemas = [
  { schema: 'auth', owner: 'naung_auth' },
  { schema: 'graphile_worker', owner: 'naung_jobs' },
] as const;

/** Roles whose password on the server is not the one we hold: unknown to us, or another. */
export const lockedOut = (standing: Standing, passwords: ReadonlyMap<LoginRole, string>): LoginRole[] =>
  [...passwords].flatMap(([role, password]) => {
    const verifier = standing.roles.get(role)?.verifier;
    if (typeof verifier !== 'string') return [];
    const salt = Buffer.from(verifier.split('$')[1]?.split(':')[1] ?? '', 'base64');
    return scramVerifier(password, salt) === verifier ? [] : [role];
  });

/** The statements that are still to be run, in order. `renew` are roles that get the password we hold. */
export function stepsFor(
  standing: Standing,
  passwords: ReadonlyMap<LoginRole, string>,
  renew: readonly LoginRole[],
): string[] {
  const steps: string[] = [];
  const weak = 'nosuperuser nobypassrls nocreatedb nocreaterole';
  if (!standing.roles.has('naung_owner')) steps.push(`create role naung_owner nologin ${weak}`);
  for (const role of loginRoles) {
    const verifier = scramOf(passwords.get(role));
    if (!standing.roles.has(role)) steps.push(`create role ${role} login noinherit ${weak}${verifier}`);
    else if (renew.includes(role)) steps.push(`alter role ${role}${verifier}`);
  }
  if (!standing.superuser && !standing.mayActAsOwner) steps.push(`grant naung_owner to ${standing.me}`);
  return [...steps, ...databaseSteps(standing), ...schemaSteps(standing)];
}

const scramOf = (password: string | undefined): string =>
  password === undefined ? '' : ` password '${scramVerifier(password)}'`;

function databaseSteps(standing: Standing): string[] {
  const { database } = standing;
  const lacks = (role: string, right: string) => !standing.roles.get(role)?.grants.includes(right);
  // Where the database is not ours to close, its being open to all lets our roles in as well.
  const closed = standing.ownsDatabase || !standing.openToAll;
  const steps = loginRoles
    .filter((role) => closed && lacks(role, 'CONNECT'))
    .map((role) => `grant connect on database ${database} to ${role}`);
  for (const role of ['naung_owner', 'naung_jobs'])
    if (lacks(role, 'CREATE')) steps.push(`grant create on database ${database} to ${role}`);
  // Otherwise every role of the server could come in, and make temporary tables that stand before ours.
  if (standing.ownsDatabase && standing.openToAll) steps.push(`revoke all on database ${database} from public`);
  return steps;
}

function schemaSteps(standing: Standing): string[] {
  const steps: string[] = [];
  for (const { schema, owner } of ownSchemas) {
    if (standing.schemas.has(schema)) continue;
    const create = `create schema ${schema} authorization ${owner}`;
    // To give a schema away one must be able to act as its new owner; nobody else keeps that power afterwards.
    if (standing.superuser) steps.push(create);
    else steps.push(`grant ${owner} to ${standing.me}`, create, `revoke ${owner} from ${standing.me}`);
  }
  if (standing.roles.get('naung_auth')?.searchPath !== true) steps.push('alter role naung_auth set search_path = auth');
  return steps;
}
