/** A duty while it is being told, and what is to be looked at again before it is given: the same rule by which the office decides. */

import { type DutyRefusal, decideDuty, GiveDuty } from '@naung/domain/ground/agencies/duties.ts';
import type { Person } from '@naung/domain/ground/agencies/model.ts';
import type { CommandId, PersonId } from '@naung/domain/ground/ids.ts';
import { type Day, instantOf } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { KnownUnit } from './known-units.ts';

export interface DutyTelling {
  readonly unit: KnownUnit | null;
  readonly preset: string;
  readonly startsOn: Day | '';
  readonly endsOn: Day | '';
  readonly villages: readonly number[];
}

export type DutyFault = DutyRefusal | 'preset-fault' | 'unit-fault' | 'starts-on-fault';
type Payload = z.input<typeof GiveDuty.payload>;

const fieldOf: Partial<Record<DutyRefusal, string>> = {
  'ends-before-it-starts': 'ends-on',
  'duty-needs-a-village': 'villages',
  'nobody-gives-herself-a-duty': 'preset',
};

interface Around {
  readonly id: string;
  readonly person: Pick<Person, 'id' | 'endedOn'>;
  readonly giver: PersonId;
  readonly today: Day;
}

export function wishedDuty(
  telling: DutyTelling,
  { id, person, giver, today }: Around,
): { readonly payload: Payload } | { readonly faults: Readonly<Record<string, DutyFault>> } {
  const { unit, preset, startsOn } = telling;
  if (unit === null || preset === '' || startsOn === '') {
    return {
      faults: {
        ...(preset === '' ? { preset: 'preset-fault' as const } : {}),
        ...(unit === null ? { unit: 'unit-fault' as const } : {}),
        ...(startsOn === '' ? { 'starts-on': 'starts-on-fault' as const } : {}),
      },
    };
  }
  const endsOn = telling.endsOn === '' ? null : telling.endsOn;
  const payload = { id, person: person.id, unit: unit.id, preset, startsOn, endsOn, villages: [...telling.villages] };
  const decided = decideDuty(
    { id: id as CommandId, name: 'agencies/give-duty', madeAt: instantOf(0), payload: GiveDuty.payload.parse(payload) },
    { ...believed, today, giver, person, unit: { id: unit.id, retiredOn: null } },
  );
  return decided.ok ? { payload } : { faults: { [fieldOf[decided.because] ?? 'preset']: decided.because } };
}

/** What only the office can know is taken as true here; the office looks again. */
const believed = {
  ...{ duty: null, idIsTaken: false, villagesLieHere: true, same: [], othersKeepPeople: true, custodianStays: true },
  isInUse: false,
} as const;
