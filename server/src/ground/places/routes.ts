/**
 * The commands and reads of places.
 */

import type { CommandContract } from '@naung/domain/ground/command.ts';
import {
  type ChangeCommand,
  type ChangeEvent,
  type ChangeSituation,
  decideChange,
} from '@naung/domain/ground/places/changes.ts';
import {
  AddHamlet,
  decideHamlet,
  type HamletCommand,
  type HamletEvent,
  type HamletSituation,
  MergePlace,
  RaisePlace,
  RecodePlace,
  RenameHamlet,
  RenamePlace,
  RetireHamlet,
  SplitPlace,
} from '@naung/domain/ground/places/commands.ts';
import type { PlaceChange, PlaceName } from '@naung/domain/ground/places/model.ts';
import type { PlaceShown } from '@naung/domain/ground/places/place-shown.ts';
import { changePolicy, hamletPolicy, lookUpPolicy } from '@naung/domain/ground/places/policy.ts';
import { FindPlaces, HamletsOf, NamedPlaces, PlaceHistory, PlacesBelow } from '@naung/domain/ground/places/reads.ts';
import { placeRows } from '@naung/domain/ground/places/rows.ts';
import { type AnyCommandEntry, onCommand, onRead, type Room } from '../commands/entry.ts';
import { changeLiesHere, changeSituation, hamletSituation, recordChange, recordHamlet } from './record.ts';
import { changesOf, findPlaces, hamletsOfVillage, namesOf, placesBelow, placesShown, todayIn } from './store.ts';

const onChange = (contract: CommandContract): AnyCommandEntry =>
  onCommand<CommandContract, ChangeSituation, ChangeEvent>('ground', contract, {
    policy: changePolicy,
    async situation(tx, command) {
      const wish = command as ChangeCommand;
      const now = await changeSituation(tx, wish);
      return now && { about: { place: wish.payload.place, liesHere: await changeLiesHere(tx, wish) }, now };
    },
    decide: (command, now) => decideChange(command as ChangeCommand, now),
    async record(tx, events) {
      for (const event of events) await recordChange(tx, event);
    },
  });

const onHamlet = (contract: CommandContract): AnyCommandEntry =>
  onCommand<CommandContract, HamletSituation, HamletEvent>('ground', contract, {
    policy: hamletPolicy,
    async situation(tx, command) {
      // The list is the district's own, so whatever is found in it lies here; a village from elsewhere is refused in words.
      return { about: { liesHere: true }, now: await hamletSituation(tx, command as HamletCommand) };
    },
    decide: (command, now) => decideHamlet(command as HamletCommand, now),
    async record(tx, events) {
      for (const event of events) await recordHamlet(tx, event);
    },
  });

const below = onRead(PlacesBelow, {
  policy: lookUpPolicy,
  async answer(tx, { place }, actor) {
    const items = await placesBelow(
      tx.db,
      place === undefined ? actor.district : Number(place),
      await todayIn(tx.db, tx.actor.district, tx.now),
    );
    return { items: items as PlaceShown[] };
  },
});

const find = onRead(FindPlaces, {
  policy: lookUpPolicy,
  async answer(tx, { text, where, level }, actor) {
    const within = where === 'everywhere' ? null : actor.district;
    const items = await findPlaces(tx.db, text, {
      within,
      level: level ?? null,
      on: await todayIn(tx.db, tx.actor.district, tx.now),
    });
    return { items: items as PlaceShown[] };
  },
});

const named = onRead(NamedPlaces, {
  policy: lookUpPolicy,
  async answer(tx, query) {
    const items = await placesShown(
      tx.db,
      query.places.split(',').map(Number),
      await todayIn(tx.db, tx.actor.district, tx.now),
    );
    return { items: [...items.values()] };
  },
});

const history = onRead(PlaceHistory, {
  policy: lookUpPolicy,
  async answer(tx, query) {
    const place = Number(query.place);
    const names = (await namesOf(tx.db, [place])).get(place);
    if (names === undefined) return null;
    return { names: names as PlaceName[], changes: (await changesOf(tx.db, place)) as PlaceChange[] };
  },
});

const hamlets = onRead(HamletsOf, {
  policy: lookUpPolicy,
  async answer(tx, { village }, actor) {
    const rows = await hamletsOfVillage(tx.db, actor.district, Number(village));
    return { items: rows.map(({ id, name, kind, retiredOn }) => ({ id, name, kind, retiredOn })) };
  },
});

export const places: Room = {
  rows: placeRows,
  commands: [
    ...[RenamePlace, RecodePlace, RaisePlace, SplitPlace, MergePlace].map(onChange),
    ...[AddHamlet, RenameHamlet, RetireHamlet].map(onHamlet),
  ],
  reads: [below, find, named, history, hamlets],
};
