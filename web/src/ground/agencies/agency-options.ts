/** Agencies found by a few letters of the name. */
import type { Option } from '../look/combobox.tsx';
import { useAgencies } from './known-units.ts';

const shownAtOnce = 20;

export function useAgencyOptions() {
  const agencies = useAgencies();
  const optionOf = (id: string): Option => ({ value: id, label: agencies.find((one) => one.id === id)?.name ?? '…' });
  const find = async (text: string): Promise<readonly Option[]> => {
    const parts = text.toLowerCase().split(/\s+/);
    return agencies
      .filter((one) => one.retiredOn === null && parts.every((part) => one.name.toLowerCase().includes(part)))
      .slice(0, shownAtOnce)
      .map((one) => optionOf(one.id));
  };
  return { optionOf, find };
}
