/**
 * The first person of an installation: a link printed at the start lets her open her district, and works as long as nobody is known.
 */
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { FirstDistrict, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import type { Context } from 'hono';
import type pg from 'pg';
import type * as z from 'zod/mini';
import { type Answer, problem } from '../commands/problem.ts';
import type { Keeper } from '../keeper/keeper.ts';
import type { Outside } from '../outside/outside.ts';
import { arriveByLink, standUser, tooOften } from './arrive.ts';
import { linkStands, makeLink, useLink } from './links.ts';
import { writeFailure, writeSignIn } from './records.ts';
import type { SignIn } from './sign-in.ts';

/** The token of a link that opens the first district; null as soon as anybody is known. Each call makes the former one useless. */
export async function firstAdministrator(pool: pg.Pool, outside: Outside): Promise<string | null> {
  const { rows } = await pool.query('select from ground.people limit 1');
  if (rows.length > 0) return null;
  return (await makeLink({ pool, outside, purpose: 'first-administrator', person: null, madeBy: null })).token;
}

type Wish = z.infer<(typeof signInBodies)['/first-administrator']>;

export async function openFirstDistrict(signIn: SignIn, context: Context, wish: Wish): Promise<Answer> {
  const attempt = { account: null, address: signIn.addressOf(context) };
  const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
  if (wait > 0) return tooOften(context, wait);
  const opened = await inTransaction(signIn.pool, async (client) => {
    if ((await useLink(client, signIn.outside, wish.token, ['first-administrator'])) === null) return 'link-used';
    return openDistrict(client, signIn.office.keeper, signIn.outside, wish);
  });
  if (opened === 'link-used') {
    await writeFailure(signIn, 'first-administrator', null);
    return problem(401, 'link-used');
  }
  if (opened === 'no-such-district') return problem(422, opened);
  if (opened === 'somebody-is-here') return problem(409, opened);
  signIn.throttle.succeeded(attempt);
  await standUser(signIn, opened.person);
  const under = { tenant: opened.tenant, duty: opened.duty, unit: opened.unit };
  await writeSignIn(signIn, {
    person: opened.person,
    deed: 'first-administrator/open',
    outcome: 'done',
    under,
    session: null,
  });
  return arriveByLink(signIn, context, opened.person, null);
}

/** Names of places are no secret; the link is asked for so that an office that is open answers nobody here. */
export async function firstDistricts(signIn: SignIn, context: Context, token: string): Promise<Answer> {
  const attempt = { account: null, address: signIn.addressOf(context) };
  if (!(await linkStands(signIn.pool, signIn.outside, token, 'first-administrator'))) {
    const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
    return wait > 0 ? tooOften(context, wait) : problem(401, 'link-used');
  }
  // Read apart first: on the first morning the database has no statistics yet, and would join every village with every other.
  const { rows } = await signIn.pool.query<FirstDistrict>(
    `with named as materialized (
       select place, code, name, kind from ground.place_names where valid_until is null and length(code) <= 5
     ), zones as materialized (
       select province, zone from ground.place_zones where valid_from <= $1 and (valid_until is null or $1 < valid_until)
     )
     select n.code, n.name, n.kind, p.name as province, z.zone
     from named n left join named p on p.code = left(n.code, 2) left join zones z on z.province = p.place
     where length(n.code) = 5 order by n.code`,
    [signIn.outside.now().slice(0, 10)],
  );
  return { status: 200, body: { items: rows } };
}

interface Opened {
  readonly tenant: number;
  readonly agency: string;
  readonly unit: string;
  readonly person: string;
  readonly duty: string;
}

type NotOpened = 'no-such-district' | 'somebody-is-here';

/** A district with one agency, one unit that receives concerns, and the administrator who invites the others. */
async function openDistrict(
  client: pg.PoolClient,
  keeper: Keeper,
  outside: Outside,
  wish: Omit<Wish, 'token'>,
): Promise<Opened | NotOpened> {
  const places = await client.query<{ place: number; name: string }>(
    'select place, name from ground.place_names where code = $1 and valid_until is null',
    [wish.districtCode],
  );
  const [place] = places.rows;
  if (place === undefined) return 'no-such-district';
  const key = await keeper.makeUnitKey(place.place);
  const ids = { agency: outside.anyId(), unit: outside.anyId(), person: outside.anyId(), duty: outside.anyId() };
  const administrator = presetOf('administrator');
  const { rows } = await client.query<{ opened: boolean }>(
    'select ground.open_first_district($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as opened',
    [
      ...[place.place, wish.displayName, wish.zone, dayIn(wish.zone, outside.now())],
      ...[ids.agency, `Dinas PPPA ${place.name}`, ids.unit, key.key, key.publicKey, key.wrapped],
      ...[ids.person, wish.name, ids.duty, administrator?.code, administrator?.deeds],
    ],
  );
  return rows[0]?.opened === true ? { tenant: place.place, ...ids } : 'somebody-is-here';
}

/** Rolls back when the work comes to a refusal, so that a link is not used up by a slip of the pen. */
async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query(typeof done === 'string' ? 'rollback' : 'commit');
    return done;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
