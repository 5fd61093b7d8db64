/** Who holds a duty in a unit today. Colleagues are no case; asked once and kept in memory. */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { ListPeople } from '@naung/domain/ground/agencies/reads.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useOnce } from '../api/use-once.ts';
import { useLanguage } from '../words/language.ts';

export interface Colleague {
  readonly id: PersonId;
  readonly name: string;
  /** What she is there: "Pendamping". */
  readonly title: string;
}

/** Those of a unit whose duty there carries each of the deeds, by name. */
export function useColleagues(unit: string | null, ...deeds: readonly Deed[]): readonly Colleague[] {
  const language = useLanguage();
  const people = useOnce(ListPeople, unit === null ? null : { unit, limit: '200' })?.items ?? [];
  return people.flatMap((person) => {
    const preset = person.duties
      .filter((duty) => duty.unit === unit)
      .map((duty) => presetOf(duty.preset))
      .find((one) => one && deeds.every((deed) => one.deeds.includes(deed)));
    return person.endedOn === null && preset ? [{ id: person.id, name: person.name, title: preset[language] }] : [];
  });
}

/** What a colleague is called; null where she is not among those of the district who are known here. */
export function usePersonNames(): (person: string) => string | null {
  const people = useOnce(ListPeople, { limit: '200' })?.items ?? [];
  return (person) => people.find((one) => one.id === person)?.name ?? null;
}
