import { GiveConsent } from '@naung/domain/casework/consent/commands.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { missingIn } from './consent-faults.ts';
import { assentsOffered, type ConsentForm, consentFrom, emptyConsent } from './consent-form.ts';

const today = '2026-11-21' as Day;
const id = '3f8a2f8c-6f0b-4a55-9d59-0c1f0f4be001';
const child: ConsentForm = {
  ...emptyConsent('guardian', today),
  need: 'health-service',
  toUnit: id,
  fields: ['name', 'health'],
  giver: 'parent',
  assent: 'agrees',
};

test('an adult gives her own, and nobody’s assent is asked', () => {
  const form: ConsentForm = { ...emptyConsent('herself', today), need: 'health-service', toUnit: id, fields: ['name'] };
  expect(missingIn(form, 'herself', today)).toEqual([]);
  expect(consentFrom(form)).toMatchObject({ giver: 'herself', guardian: null, assent: null });
});

test('a child is always asked', () => {
  expect(missingIn({ ...child, assent: null }, 'guardian', today)).toEqual(['assent']);
  expect(missingIn(child, 'guardian', today)).toEqual([]);
});

test('a child who can be asked is never too young for it', () => {
  expect(assentsOffered(false)).toEqual(['agrees', 'does-not-agree']);
  expect(assentsOffered(true)).toContain('too-young');
});

test('an override needs its ground, its law and its words, and none of them stays without it', () => {
  const overrides: ConsentForm = { ...child, giver: 'official-override', assent: null };
  expect(missingIn(overrides, 'guardian', today)).toEqual(['override-because', 'override-basis', 'override-words']);
  const grounded: ConsentForm = {
    ...overrides,
    overrideBecause: 'immediate-danger',
    overrideBasis: 'UU 35/2014 ps 59A',
    overrideWords: 'Ia terluka dan walinya tidak ada.',
  };
  expect(missingIn(grounded, 'guardian', today)).toEqual([]);
  expect(consentFrom({ ...grounded, giver: 'parent' })).toMatchObject({ overrideBecause: null, overrideBasis: null });
  expect(consentFrom({ ...grounded, giver: 'parent' })).not.toHaveProperty('overrideWords');
});

test('a day that has not come is looked at again', () => {
  expect(missingIn({ ...child, givenOn: '2026-11-22' as Day }, 'guardian', today)).toEqual(['given-on']);
});

test('what the form makes is what the office takes', () => {
  const payload = { consent: id, case: id, ...consentFrom({ ...child, ownWords: ' Boleh, asal ibu ikut. ' }) };
  expect(GiveConsent.payload.safeParse(payload).success).toBe(true);
});
