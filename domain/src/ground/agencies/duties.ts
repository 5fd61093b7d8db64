/**
 * People and their duties. A person who leaves holds nothing from that day; a duty ends with its last day.
 *
 * Nobody gives a duty to herself: who keeps the people would otherwise open every file alone. And somebody must remain who can
 * give duties, or the district locks itself out; and a custodian, or nobody watches.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { DutyId, PersonId, PlaceNumber, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import { type Duty, hasLeftBy, languages, type Person, PersonName, PersonPhones, type Unit } from './model.ts';
import { needsSecond } from './opens-records.ts';
import { presetOf } from './presets.ts';

export const AddPerson = command(
  'agencies/add-person',
  'A person joins the people of the district, without a duty yet.',
  {
    id: PersonId,
    name: PersonName,
    phones: PersonPhones,
    language: z.enum(languages),
  },
);
export const ChangePhones = command('agencies/change-phones', 'A person is reached by other numbers.', {
  person: PersonId,
  phones: PersonPhones,
});
export const EndPerson = command('agencies/end-person', 'A person leaves: from now on she holds nothing here.', {
  person: PersonId,
});
export const GiveDuty = command('agencies/give-duty', 'A person gets a duty in a unit, from a day on.', {
  id: DutyId,
  person: PersonId,
  unit: UnitId,
  preset: z.string().check(z.maxLength(60)),
  startsOn: Day,
  endsOn: z.nullable(Day),
  villages: z.array(PlaceNumber).check(z.maxLength(50)),
});
export const EndDuty = command('agencies/end-duty', 'A duty ends with the day named as its last.', {
  duty: DutyId,
  endsOn: Day,
});

export type PersonCommand = CommandOf<typeof AddPerson> | CommandOf<typeof ChangePhones> | CommandOf<typeof EndPerson>;
export type DutyCommand = CommandOf<typeof GiveDuty> | CommandOf<typeof EndDuty>;

export interface PersonSituation {
  readonly today: Day;
  readonly person: Person | null;
  readonly idIsTaken: boolean;
  /** Somebody else holds a duty today that keeps the people. */
  readonly othersKeepPeople: boolean;
  /** She is no custodian, or another stays. */
  readonly custodianStays: boolean;
}

export interface DutySituation {
  readonly today: Day;
  readonly giver: PersonId;
  readonly person: Pick<Person, 'id' | 'endedOn'> | null;
  readonly unit: Pick<Unit, 'id' | 'retiredOn'> | null;
  readonly duty: Duty | null;
  readonly idIsTaken: boolean;
  readonly villagesLieHere: boolean;
  /** Duties of the same person, preset and unit. */
  readonly same: readonly Pick<Duty, 'startsOn' | 'endsOn'>[];
  readonly othersKeepPeople: boolean;
  readonly custodianStays: boolean;
  /** Something was told in this district once: from then on a duty that opens records takes two. */
  readonly isInUse: boolean;
}

export type DutyRefusal =
  | 'id-is-taken'
  | 'no-such-person'
  | 'no-such-unit'
  | 'no-such-duty'
  | 'person-has-left'
  | 'unit-is-retired'
  | 'preset-is-unknown'
  | 'nobody-gives-herself-a-duty'
  | 'ends-before-it-starts'
  | 'duty-has-ended'
  | 'duty-needs-a-village'
  | 'village-lies-elsewhere'
  | 'holds-it-already'
  | 'longer-takes-two'
  | 'is-the-last-who-keeps-people'
  | 'is-the-last-custodian';

/** Names and numbers of people do not enter the log; the row has them. */
export type PersonEvent = Happening<
  'person-added' | 'person-phones-changed' | 'person-ended',
  { readonly language?: Person['language']; readonly endedOn?: Day | null }
>;
export type DutyEvent = Happening<'duty-asked' | 'duty-given' | 'duty-declined' | 'duty-ended', Partial<Duty>>;

export function decidePerson(wish: PersonCommand, now: PersonSituation): Result<readonly PersonEvent[], DutyRefusal> {
  if (wish.name === 'agencies/add-person') {
    if (now.idIsTaken) return refused('id-is-taken');
    const { id, name, phones, language } = wish.payload;
    return done([
      { type: 'person-added', record: id, subject: null, core: { language }, sealed: { identity: { name, phones } } },
    ]);
  }
  const person = now.person;
  if (person === null) return refused('no-such-person');
  if (hasLeftBy(person, now.today)) return refused('person-has-left');
  if (wish.name === 'agencies/change-phones') {
    const sealed = { identity: { phones: wish.payload.phones } };
    return done([{ type: 'person-phones-changed', record: person.id, subject: null, core: {}, sealed }]);
  }
  if (!now.othersKeepPeople) return refused('is-the-last-who-keeps-people');
  if (!now.custodianStays) return refused('is-the-last-custodian');
  return done([{ type: 'person-ended', record: person.id, subject: null, core: { endedOn: now.today } }]);
}

export function decideDuty(wish: DutyCommand, now: DutySituation): Result<readonly DutyEvent[], DutyRefusal> {
  return wish.name === 'agencies/give-duty' ? giveDuty(wish.payload, now) : endDuty(wish.payload.endsOn, now);
}

function giveDuty(
  payload: CommandOf<typeof GiveDuty>['payload'],
  now: DutySituation,
): Result<readonly DutyEvent[], DutyRefusal> {
  const preset = presetOf(payload.preset);
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.person === null) return refused('no-such-person');
  if (now.person.id === now.giver) return refused('nobody-gives-herself-a-duty');
  if (preset === null) return refused('preset-is-unknown');
  if (payload.endsOn !== null && payload.endsOn < payload.startsOn) return refused('ends-before-it-starts');
  if (preset.village === true && payload.villages.length === 0) return refused('duty-needs-a-village');
  if (!now.villagesLieHere) return refused('village-lies-elsewhere');
  const bar = barToDutyOf(now, payload);
  if (bar !== null) return refused(bar);
  const { id, person, unit, startsOn, endsOn, villages } = payload;
  const core = { id, person, unit, preset: preset.code, deeds: [...preset.deeds], villages, startsOn, endsOn };
  const type = now.isInUse && needsSecond(preset.deeds) ? 'duty-asked' : 'duty-given';
  return done([{ type, record: id, subject: null, core }]);
}

/** Why a duty cannot be held as it was wished, whoever gives it; null when it can. */
export function barToDutyOf(
  now: Pick<DutySituation, 'today' | 'person' | 'unit' | 'same'>,
  wished: Pick<Duty, 'startsOn' | 'endsOn'>,
): DutyRefusal | null {
  if (now.person === null) return 'no-such-person';
  if (hasLeftBy(now.person, now.today)) return 'person-has-left';
  if (now.unit === null) return 'no-such-unit';
  if (now.unit.retiredOn !== null) return 'unit-is-retired';
  return now.same.some((other) => overlap(other, wished)) ? 'holds-it-already' : null;
}

function endDuty(endsOn: Day, now: DutySituation): Result<readonly DutyEvent[], DutyRefusal> {
  if (now.duty === null) return refused('no-such-duty');
  if (now.duty.endsOn !== null && now.duty.endsOn < now.today) return refused('duty-has-ended');
  if (endsOn < now.duty.startsOn) return refused('ends-before-it-starts');
  // A later last day is as good as another term.
  const isLonger = now.duty.endsOn !== null && endsOn > now.duty.endsOn;
  if (isLonger && now.duty.person === now.giver) return refused('nobody-gives-herself-a-duty');
  if (isLonger && now.isInUse && needsSecond(now.duty.deeds)) return refused('longer-takes-two');
  if (now.duty.deeds.includes('keep-people') && !now.othersKeepPeople) return refused('is-the-last-who-keeps-people');
  if (!now.custodianStays) return refused('is-the-last-custodian');
  return done([{ type: 'duty-ended', record: now.duty.id, subject: null, core: { endsOn } }]);
}

const overlap = (one: Pick<Duty, 'startsOn' | 'endsOn'>, other: Pick<Duty, 'startsOn' | 'endsOn'>): boolean =>
  (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn);
