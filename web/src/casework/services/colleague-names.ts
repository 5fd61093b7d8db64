/** The names of those who work in one's own unit; of anybody else, nothing. Colleagues are no case: asked once and kept in memory. */
import { ListPeople } from '@naung/domain/ground/agencies/reads.ts';
import { useOnce } from '../../ground/api/use-once.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';

export function useColleagueNames(): (person: string | null) => string | null {
  const me = useMe();
  const unit = me.duty?.unit;
  const people = useOnce(ListPeople, unit === undefined ? null : { unit, limit: '200' })?.items ?? [];
  return (person) => people.find((one) => one.id === person)?.name ?? null;
}
