import { describe, expect, it } from 'vitest';
import type { PlaceNumber } from '../ids.ts';
import type { Day } from '../time.ts';
import { Address, hamletFits } from './address.ts';
import { addressInWords } from './address-in-words.ts';
import type { Hamlet } from './hamlet.ts';

const village = 81234 as PlaceNumber;
const hamletId = '0190a1b2-0000-7000-8000-000000000001';
const hamlet = {
  district: 300,
  id: hamletId,
  village,
  name: 'Kajanan',
  kind: 'banjar',
  retiredOn: null,
} as unknown as Hamlet;

describe('an address', () => {
  it.each([
    [{ kind: 'settled', place: village }, true],
    [{ kind: 'settled', place: village, hamlet: hamletId, landmark: 'dekat warung Bu Sri' }, true],
    [{ kind: 'settled' }, false],
    [{ kind: 'settled', place: village, street: 'Jl. Melati 3' }, false],
    [{ kind: 'settled', place: village, landmark: '' }, false],
    [{ kind: 'unsettled', situation: 'moving' }, true],
    [{ kind: 'unsettled', situation: 'boarding', place: village, landmark: 'belakang pasar' }, true],
    [{ kind: 'unsettled', situation: 'at-sea' }, true],
    [{ kind: 'unsettled', situation: 'not-said' }, true],
    [{ kind: 'unsettled', situation: 'homeless' }, false],
    [{ kind: 'unsettled' }, false],
  ])('%j is one: %s', (address, fits) => {
    expect(Address.safeParse(address).success).toBe(fits);
  });

  it('names a hamlet of its own village only', () => {
    const address = Address.parse({ kind: 'settled', place: village, hamlet: hamletId });
    expect(hamletFits(address, hamlet)).toEqual({ ok: true, value: address });
    expect(hamletFits(address, null)).toEqual({ ok: false, because: 'hamlet-is-elsewhere' });
    expect(hamletFits(address, { ...hamlet, village: 1 as PlaceNumber })).toEqual({
      ok: false,
      because: 'hamlet-is-elsewhere',
    });
    expect(hamletFits(address, { ...hamlet, retiredOn: '2025-01-01' as Day })).toEqual({
      ok: false,
      because: 'hamlet-is-retired',
    });
    expect(hamletFits(Address.parse({ kind: 'unsettled', situation: 'at-sea' }), null).ok).toBe(true);
  });

  it('is said from the nearest to the farthest', () => {
    const address = Address.parse({
      kind: 'settled',
      place: village,
      hamlet: hamletId,
      landmark: 'dekat warung Bu Sri',
    });
    const place = 'Desa Kayuputih, Kec. Banjar';
    expect(addressInWords(address, { place, hamlet }, 'id')).toBe(
      'dekat warung Bu Sri, Banjar Kajanan, Desa Kayuputih, Kec. Banjar',
    );
    expect(
      addressInWords(
        Address.parse({ kind: 'unsettled', situation: 'boarding', place: village }),
        { place, hamlet: null },
        'id',
      ),
    ).toBe('tinggal di kos, Desa Kayuputih, Kec. Banjar');
    expect(
      addressInWords(Address.parse({ kind: 'unsettled', situation: 'not-said' }), { place: null, hamlet: null }, 'en'),
    ).toBe('prefers not to say');
    expect(addressInWords(address, { place, hamlet: { name: '03', kind: 'rt' } }, 'id')).toContain('RT 03');
    expect(
      addressInWords(address, { place, hamlet: { name: 'Banjar Dinas Kajanan', kind: 'banjar' } }, 'id'),
    ).toContain(', Banjar Dinas Kajanan,');
  });
});
