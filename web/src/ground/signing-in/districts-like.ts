/** Districts by the first letters of the words of their names, or by their code; those whose name begins so stand first. */
import type { FirstDistrict } from '@naung/domain/ground/signing-in/model.ts';

const shownAtOnce = 20;

export function districtsLike(districts: readonly FirstDistrict[], text: string): readonly FirstDistrict[] {
  const wanted = text
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter((part) => part !== '');
  if (wanted.length === 0) return [];
  const fits = (one: FirstDistrict) => {
    const parts = [...`${one.name} ${one.kind}`.toLowerCase().split(/\s+/), one.code];
    return wanted.every((begin) => parts.some((part) => part.startsWith(begin)));
  };
  const begins = (one: FirstDistrict) => one.name.toLowerCase().startsWith(wanted[0] ?? '');
  const found = districts.filter(fits);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, shownAtOnce);
}
