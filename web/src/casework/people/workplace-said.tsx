import type { Workplace } from '@naung/domain/casework/people/model.ts';
import { useAgencies, useUnitNames } from '../../ground/agencies/known-units.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';

/** "Unit PPA, Polres Buleleng · 1 Mar 2019 – " */
export function WorkplaceSaid({ workplace: { agency, unit, from, until } }: { readonly workplace: Workplace }) {
  const language = useLanguage();
  const agencies = useAgencies();
  const unitName = useUnitNames();
  const name = unit === null ? (agencies.find((one) => one.id === agency)?.name ?? '…') : unitName(unit);
  const days = [from, until].map((day) => (day === null ? '' : dayInShort(day, language)));
  return <span>{from === null && until === null ? name : `${name} · ${days.join(' – ')}`}</span>;
}
