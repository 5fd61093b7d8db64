/** The numbers of a colleague as they are kept, or null where one of them is to be looked at again. */
import type { Person } from '@naung/domain/ground/agencies/model.ts';
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { phonesOf, type WrittenPhone } from '../places/phones.ts';

type PersonPhone = Person['phones'][number];

export function personPhonesOf(written: readonly WrittenPhone[]): PersonPhone[] | null {
  const phones = phonesOf(written).map(({ number, whose, safe }) => {
    const read = toE164(number);
    return read.ok ? ({ number: read.value, whose, safe } as PersonPhone) : null;
  });
  return phones.includes(null) ? null : phones.filter((phone) => phone !== null);
}
