/** A data folder with a little of everything that is sealed, and the question whether all of it still opens. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import type { Cast } from '../../database/testing/cast.ts';
import { sealTo } from '../../letters/seal.ts';
import { outside } from '../../outside/outside.ts';
import { sealKeysAgain } from '../../recovery/sealed-keys.ts';
import { dataKeysOver } from '../case-keys.ts';
import type { Keeper } from '../keeper.ts';
import { keeperOver } from '../keeper-over.ts';
import { keyStoreIn } from '../key-store.ts';
import { keysIn } from '../keys.ts';
import type { RootKey } from '../root-keys.ts';
import { askRotation, rotateNext } from '../rotation/asked.ts';
import type { RotationMeans } from '../rotation/means.ts';

export interface House {
  readonly keeper: Keeper;
  readonly means: RotationMeans;
  /** Asks for a rotation and does it; `goOn` is what may cut it off. */
  rotate(kind: 'case' | 'district' | 'root', goOn?: () => Promise<void>): Promise<void>;
}

/** As after a start: nothing remembered, everything read from the folder. */
export async function houseIn(
  cast: Cast,
  folder: string,
  subject: string,
  service: RootKey | null = null,
): Promise<House> {
  const store = keyStoreIn(join(folder, 'key-store'), { flushed: false });
  const keys = await keysIn(join(folder, 'keys'), store, service);
  const dataKeys = dataKeysOver(store, keys);
  const pool = cast.database.keeper;
  const sealPapersAgain = async () => {
    await sealKeysAgain(folder);
  };
  const goOn = () => Promise.resolve();
  const means = { keys, dataKeys, store, pool, now: outside.now, sealPapersAgain, goOn };
  return {
    keeper: keeperOver({ keys, dataKeys, pool, now: outside.now }),
    means,
    async rotate(kind, cut = goOn) {
      await askRotation(pool, {
        kind,
        subject: kind === 'case' ? subject : null,
        ...(kind === 'root' ? {} : { district: cast.here }),
      });
      while (await rotateNext({ ...means, goOn: cut }));
    },
  };
}

export const asking = ({ person, duty, district }: Actor) => ({ person, duty, district, deed: 'test/open' });

/** Two rooms' drawers, and what the keeper keeps beside them. */
export const sealedTables = ['casework.cases_drawers', 'casework.people_drawers', 'access.names'];

export interface Laid {
  readonly subject: string;
  /** What belongs to the case. */
  readonly belongs: string;
  readonly packet: Buffer;
  readonly unitKey: string;
}

/** Drawers of a case and of what belongs to it, a draft, the words of a lifting, and what was told to a unit. */
export async function layHouse(cast: Cast, keeper: Keeper): Promise<Laid> {
  const { owner } = cast.database;
  const laid = { subject: randomUUID(), belongs: randomUUID() };
  for (const [subject, root] of [
    [laid.subject, null],
    [laid.belongs, laid.subject],
  ])
    await owner.query('insert into access.subjects (district, subject, root) values ($1, $2, $3)', [
      cast.here,
      subject,
      root,
    ]);
  for (const table of sealedTables)
    for (const subject of [laid.subject, laid.belongs])
      for (const compartment of ['identity', 'narrative'] as const)
        if (table !== 'access.names' || compartment === 'identity')
          await layDrawer(cast, keeper, table, subject, compartment);
  const draft = { table: 'ground.drafts', name: 'intake', version: 1 };
  const own = await keeper.sealOwn(asking(cast.sari), draft, words('draft'));
  await owner.query(
    'insert into ground.drafts (district, person, key, wrapped, envelope) values ($1, $2, $3, $4, $5)',
    [cast.here, cast.sari.person, `${cast.sari.duty}/intake`, own.wrapped, own.envelope],
  );
  const made = await keeper.makeUnitKey(cast.here);
  await owner.query('update ground.unit_keys set retired_at = now() where unit = $1', [cast.units.intake]);
  await owner.query(
    'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
    [cast.here, made.key, cast.units.intake, made.publicKey, made.wrapped],
  );
  return { ...laid, unitKey: made.key, packet: await sealTo(made.publicKey, 'told', words('told')) };
}

export async function layDrawer(
  cast: Cast,
  keeper: Keeper,
  table: string,
  subject: string,
  compartment: SealedCompartment,
): Promise<void> {
  const place = { table, record: randomUUID(), compartment, version: 1, subject };
  const [sealed] = await keeper.seal(cast.here, [{ ...place, plain: words(`${table} ${compartment} ${subject}`) }]);
  await cast.database.owner.query(
    `insert into ${table} (district, record, compartment, version, subject, key, envelope${table === 'access.names' ? ', kind' : ''})
     values ($1, $2, $3, 1, $4, $5, $6${table === 'access.names' ? ", 'client'" : ''})`,
    [cast.here, place.record, compartment, subject, sealed?.key, sealed?.envelope],
  );
  await cast.database.owner.query(
    `insert into access.reach (district, grantee, compartment, subject, starts) values ($1, $2, $3, $4, '2020-01-01')
     on conflict do nothing`,
    [cast.here, `person:${cast.sari.person}`, compartment, subject],
  );
}

export const words = (text: string) => Buffer.from(`Ia takut pulang: ${text}`, 'utf8');

/** How many things opened, each to the byte; throws where one did not. */
export async function opensAll(cast: Cast, keeper: Keeper, laid: Laid): Promise<number> {
  let opened = 0;
  const check = (plain: Buffer | null | undefined, text: string) => {
    if (!plain?.equals(words(text))) throw new Error(`Unreadable: ${text}`);
    opened += 1;
  };
  for (const table of sealedTables) {
    const { rows } = await cast.database.owner.query(
      `select record, compartment, version, subject, key, envelope from ${table} where subject = any ($1)`,
      [[laid.subject, laid.belongs]],
    );
    const plain = await keeper.open(
      asking(cast.sari),
      rows.map((row) => ({ ...row, table })),
    );
    for (const [at, row] of rows.entries()) check(plain[at], `${table} ${row.compartment} ${row.subject}`);
  }
  const { rows: drafts } = await cast.database.owner.query(
    'select version, wrapped, envelope from ground.drafts where person = $1',
    [cast.sari.person],
  );
  for (const { version, ...sealed } of drafts)
    check(
      await keeper.openOwn(asking(cast.sari), { table: 'ground.drafts', name: 'intake', version }, sealed),
      'draft',
    );
  check(await keeper.openForUnit(asking(cast.ketut), laid.unitKey, 'told', laid.packet), 'told');
  return opened;
}
