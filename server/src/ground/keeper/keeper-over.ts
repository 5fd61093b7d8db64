/**
 * The keeper's work itself: keys, key store and the role under which it looks up grants. Only the keeper's process and tests make one.
 */
import { randomUUID } from 'node:crypto';
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { openWith } from '../letters/seal.ts';
import type { DataKeys } from './case-keys.ts';
import { declareKin, nameParty } from './conflicts.ts';
import { doublesOver } from './doubles.ts';
import { emergenciesOver } from './emergencies-over.ts';
import { open, type Place, seal } from './envelope.ts';
import { findingOver } from './finding-over.ts';
import { dutyHeld, reachedNow, reachName } from './grants.ts';
import type { DrawerPlace, Keeper, OwnPlace } from './keeper.ts';
import type { Keys } from './keys.ts';
import { lettersOver, mayOpenForUnit } from './letters-over.ts';
import { isWithTheKeeper, openPacket } from './packets.ts';
import { readingOver } from './reading-over.ts';
import { retentionOver } from './retention-over.ts';
import { makeUnitKey, privateKeyOf } from './unit-keys.ts';
import { wallsOver } from './walls-over.ts';
import type { Asker } from './who-asks.ts';

export interface KeeperMeans {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
  now(): Instant;
  /** How the audit is sealed, where this process seals it. */
  readonly sealing?: (() => Promise<SealingWatch | null>) | undefined;
  readonly noteFault?: ((fault: unknown) => void) | undefined;
}

const nothingSealed = () => Promise.resolve(null);

export function keeperOver(means: KeeperMeans): Keeper {
  const { keys, dataKeys, pool, now, sealing = nothingSealed, noteFault } = means;
  return {
    async seal(district, drawers) {
      const sealed = [];
      for (const { plain, ...drawer } of drawers) {
        const { id, key } = await dataKeys.current(district, drawer.subject, drawer.compartment);
        sealed.push({ key: id, envelope: seal(key, id, placeOf(district, drawer), plain) });
      }
      return sealed;
    },

    async open(asker, drawers) {
      const held = await dutyHeld(pool, asker, now());
      if (held === null) return drawers.map(() => null);
      const subjects = drawers.map((drawer) => drawer.subject);
      const reached = await reachedNow(pool, asker.district, held.grantees, subjects);
      return Promise.all(
        drawers.map(async ({ key: id, envelope, ...drawer }) => {
          if (!reached.has(reachName(drawer.subject, drawer.compartment))) return null;
          const key = await dataKeys.find(asker.district, drawer.subject, drawer.compartment, id);
          return key && open(key, placeOf(asker.district, drawer), envelope);
        }),
      );
    },

    async sealOwn(asker, place, plain) {
      const at = ownPlaceOf(asker, place);
      const { key, wrapped } = await keys.freshDataKey(at);
      return { wrapped, envelope: seal(key, randomUUID(), at, plain) };
    },

    async openOwn(asker, place, { wrapped, envelope }) {
      if ((await dutyHeld(pool, asker, now())) === null) return null;
      const at = ownPlaceOf(asker, place);
      return open(await keys.unwrap(at, wrapped), at, envelope);
    },

    async openForUnit(asker, key, binding, packet) {
      if (!(await mayOpenForUnit({ pool, now }, asker, key, binding))) return null;
      const means = { keys, dataKeys, pool };
      if (isWithTheKeeper(packet)) return openPacket(means, asker.district, binding);
      const privateKey = await privateKeyOf(means, asker.district, key);
      return privateKey && openWith(privateKey, binding, packet);
    },

    async declareKin(asker, kin) {
      if ((await dutyHeld(pool, asker, now())) === null) return false;
      return declareKin(pool, keys, asker, kin, now());
    },

    async nameParty(district, party) {
      await nameParty(pool, keys, district, party);
      return null;
    },

    ...wallsOver({ keys, pool, now }),
    ...doublesOver({ pool, now }),
    ...findingOver({ keys, pool, now, dataKeys, noteFault }),
    ...lettersOver({ keys, pool, now }),
    ...readingOver({ keys, pool, now, sealing }),
    ...retentionOver({ keys, pool, now, dataKeys }),
    makeUnitKey: (district) => makeUnitKey({ dataKeys }, district),
    ...emergenciesOver({ keys, pool, now }),
    digest: (what, text) => Promise.resolve(keys.digest(what, text)),
  };
}

const placeOf = (district: number, { table, record, compartment, version }: DrawerPlace): Place => ({
  district,
  table,
  record,
  compartment,
  version,
});

/** The author and her duty are part of the place: nobody opens what another began to write, nor she herself under another duty. */
const ownPlaceOf = (asker: Asker, { table, name, version }: OwnPlace): Place => ({
  district: asker.district,
  table,
  record: asker.person,
  compartment: `${asker.duty}/${name}`,
  version,
});
