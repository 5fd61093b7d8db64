import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { answersIntoDrawers, askedNow, validate } from './answering.ts';
import { decidePublishing } from './commands.ts';
import { Instrument, type Question, questionsOf } from './model.ts';
import { faultsOfInstrument } from './publishing.ts';
import { shippedInstruments } from './shipped.ts';

const [awal] = shippedInstruments as [Instrument];
const keys = questionsOf(awal).map((question) => question.key);
const mild = { 'aman-malam-ini': true, 'pendapat-sendiri': 'Ingin tetap sekolah.' };

const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()), fc.constant(null), fc.object());
const fitting = (question: Question) => {
  const codes = question.options?.map((option) => option.code) ?? [];
  switch (question.kind) {
    case 'one-of':
      return fc.constantFrom(...codes);
    case 'many-of':
      return fc.uniqueArray(fc.constantFrom(...codes));
    case 'yes-no':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: question.least ?? 0, max: question.most ?? 100 });
    case 'day':
      return fc.constant('2026-11-21');
    default:
      return fc.string({ minLength: 0, maxLength: 400 });
  }
};
const sensible = fc.record(Object.fromEntries(questionsOf(awal).map((one) => [one.key, fitting(one)])), {
  requiredKeys: [],
});

describe('validate', () => {
  it('is total over anything a phone may send, and keeps only what fits', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string(), fc.constant('constructor')), value),
        (given) => {
          const { answers } = validate(awal, given);
          expect(validate(awal, answers).faults.filter((fault) => fault.because !== 'is-needed')).toEqual([]);
          expect(validate(awal, answers).answers).toEqual(answers);
        },
      ),
    );
  });

  it('finds no fault but a missing answer in what fits, and keeps answers of asked questions only', () => {
    fc.assert(
      fc.property(sensible, (given) => {
        const { answers, faults } = validate(awal, given);
        expect(faults.every((fault) => fault.because === 'is-needed')).toBe(true);
        const asked = new Set(askedNow(awal, given).map((question) => question.key));
        expect(Object.keys(answers).every((key) => asked.has(key))).toBe(true);
      }),
    );
  });

  it('loses no answer and adds none on the way into the drawers', () => {
    fc.assert(
      fc.property(sensible, (given) => {
        const { answers } = validate(awal, given);
        expect(Object.assign({}, ...Object.values(answersIntoDrawers(awal, answers)))).toEqual(answers);
      }),
    );
  });

  it('takes back what hung on an answer that changed', () => {
    const first = validate(awal, { ...mild, 'tempat-aman': 'Di rumah bibi' });
    expect(first.answers['tempat-aman']).toBe('Di rumah bibi');
    const changed = validate(awal, { ...first.answers, 'aman-malam-ini': false });
    expect(changed.answers['tempat-aman']).toBeUndefined();
  });

  test.each([
    [{ ...mild, hamil: 'mungkin' }, 'hamil', 'is-not-offered'],
    [{ ...mild, hamil: true }, 'hamil', 'is-of-another-kind'],
    [{ ...mild, kesulitan: ['melihat', 'melihat'] }, 'kesulitan', 'is-not-offered'],
    [{ ...mild, 'anak-lain': 31 }, 'anak-lain', 'is-out-of-range'],
    [{ ...mild, 'obat-rutin': 'x'.repeat(501) }, 'obat-rutin', 'is-too-long'],
    [{ ...mild, 'tinjau-lagi': 'besok' }, 'tinjau-lagi', 'is-of-another-kind'],
    [{ ...mild, nama: 'x' }, 'nama', 'is-no-question'],
    [{ 'aman-malam-ini': true }, 'pendapat-sendiri', 'is-needed'],
  ])('%# finds the fault', (given, question, because) => {
    expect(validate(awal, given).faults).toEqual([{ question, because }]);
  });
});

describe('shipped instruments', () => {
  test.each(shippedInstruments.map((one) => [one.code, one] as const))('%s can be asked', (_code, instrument) => {
    expect(faultsOfInstrument(instrument)).toEqual([]);
  });

  it('asks for the child’s own view and for needs of a disability, and forces almost nothing', () => {
    expect(keys).toEqual(expect.arrayContaining(['pendapat-sendiri', 'kesulitan', 'kekuatan-diri', 'aman-malam-ini']));
    expect(questionsOf(awal).filter((question) => question.needed).length).toBeLessThanOrEqual(2);
  });
});

describe('publishing', () => {
  const own: Instrument = { ...awal, code: 'asesmen-banjar', version: 1 };
  const publish = (instrument: Instrument, now: Parameters<typeof decidePublishing>[1]) =>
    decidePublishing({ payload: { id: 'x', instrument } } as never, now);
  const broken = (question: Partial<Question>): Instrument =>
    Instrument.parse({
      ...own,
      sections: [
        {
          ...awal.sections[0],
          questions: [...(awal.sections[0]?.questions ?? []), { ...awal.sections[0]?.questions[0], ...question }],
        },
      ],
    });

  test.each([
    ['a shipped code', own, { newest: 1, isShipped: true }, 'instrument-is-shipped'],
    ['a version that stands', own, { newest: 1, isShipped: false }, 'version-is-taken'],
    ['a key twice', broken({}), { newest: null, isShipped: false }, 'instrument-has-faults'],
    [
      'a condition on what comes later',
      broken({ key: 'x', askedWhen: { answer: 'y', is: true } }),
      { newest: null, isShipped: false },
      'instrument-has-faults',
    ],
    [
      'a condition that cannot hold',
      broken({ key: 'x', askedWhen: { answer: 'jarak-terlapor', is: 'bulan' } }),
      { newest: null, isShipped: false },
      'instrument-has-faults',
    ],
  ] as const)('refuses %s', (_says, instrument, now, because) => {
    expect(publish(instrument, now)).toEqual({ ok: false, because });
  });

  it('publishes a new one, and then its next version', () => {
    expect(publish(own, { newest: null, isShipped: false }).ok).toBe(true);
    expect(publish({ ...own, version: 2 }, { newest: 1, isShipped: false }).ok).toBe(true);
  });
});
