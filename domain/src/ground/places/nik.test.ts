import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../time.ts';
import { demoNik, readNik } from './nik.ts';

const today = '2026-11-22' as Day;
const day = (text: string) => text as Day;

describe('what a NIK says by itself', () => {
  it('reads region, sex and birth date of the published example', () => {
    const reading = readNik('3602041211870001', { today });
    expect(reading).toEqual({ ok: true, region: '36.02.04', sex: 'male', born: '1987-11-12', warnings: [] });
  });

  it('reads a day above forty as a girl or woman, dots and spaces or not', () => {
    const reading = readNik('5108 0452 0312 0000', { today });
    expect(reading).toMatchObject({ region: '51.08.04', sex: 'female', born: '2012-03-12' });
    expect(reading.warnings).toEqual(['century-is-a-guess', 'serial-is-demo']);
  });

  it('chooses the century by whom the form is about, and says that it is a guess', () => {
    const nik = '5108041203150001';
    expect(readNik(nik, { today, about: 'child' }).born).toBe('2015-03-12');
    expect(readNik(nik, { today, about: 'adult' }).born).toBe('1915-03-12');
    expect(readNik(nik, { today }).born).toBe('2015-03-12');
    expect(readNik(nik, { today, about: 'adult' }).warnings).toContain('century-is-a-guess');
    expect(readNik(nik, { today, born: day('1915-03-12') }).born).toBe('1915-03-12');
  });

  it.each([
    ['510804120315', {}, 'not-sixteen-digits'],
    ['510804120315000A', {}, 'not-sixteen-digits'],
    ['5108043202150001', {}, 'date-not-possible'],
    ['5108043002150001', {}, 'date-not-possible'],
    ['5108040013150001', {}, 'date-not-possible'],
    ['5108047202150001', {}, 'date-not-possible'],
    ['5108041203150001', { sex: 'female' }, 'sex-differs'],
    ['5108041203150001', { born: '2016-03-12' }, 'birth-date-differs'],
    ['9999991203150001', { regionIsKnown: () => false }, 'region-not-known'],
    ['5108041203150000', {}, 'serial-is-demo'],
  ] as const)('warns of %s', (nik, context, warning) => {
    expect(readNik(nik, { today, ...(context as object) }).warnings).toContain(warning);
  });

  it('knows a former region as one', () => {
    const regionIsKnown = (code: string) => ['51.08.04', '91.01.02'].includes(code);
    expect(readNik('9101021203150001', { today, regionIsKnown }).warnings).not.toContain('region-not-known');
  });

  it('never throws and never blocks, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{16}$/)), (typed) => {
        const reading = readNik(typed, { today });
        expect(reading.born === null || reading.born <= today).toBe(true);
      }),
    );
  });

  it('makes invented people whose NIK reads back as they are and can be nobody else', () => {
    const birthdays = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-21'), noInvalidDate: true });
    fc.assert(
      fc.property(birthdays, fc.constantFrom('female' as const, 'male' as const), (at, sex) => {
        const born = at.toISOString().slice(0, 10) as Day;
        const reading = readNik(demoNik('51.08.04', born, sex), { today, born, sex });
        expect(reading).toMatchObject({ ok: true, region: '51.08.04', sex, born });
        expect(reading.warnings.filter((warning) => warning !== 'century-is-a-guess')).toEqual(['serial-is-demo']);
      }),
    );
  });
});
