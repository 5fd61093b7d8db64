/**
 * What is told in place of the plainest words, so that whoever may is answered and not only understood: new records under ids of their
 * own, and each deed about the case in whose state it belongs.
 */
import type { Pool } from '@naung/domain/testing/any-body.ts';
import { activityIn, officePhone } from './also-there.ts';
import { shows } from './referrals.ts';

const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

/** Ids of what is about to be made, the same every time. */
const fresh = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function toldIn(name: string, pool: Pool): object {
  const id = (field: string) => pool.ids[field]?.[0] ?? fresh(0);
  const [, elsewhere = 0, , village = 0] = pool.places;
  const told: Readonly<Record<string, object>> = {
    ...intake(id, elsewhere),
    ...people(id),
    ...cases(id, elsewhere),
    ...services(id),
    ...referrals(id),
    ...villages(id, village),
    ...agencies(id, village),
    'releases/decide': { release: id('releaseAsked'), answer: 'refuse' },
    ...emergencies(id),
  };
  return told[name] ?? {};
}

type Id = (field: string) => string;
const lower = { to: 'hijau', reason: 'danger-is-past' };

const intake = (id: Id, elsewhere: number) => {
  const waiting = { concern: id('waiting') };
  return {
    'intake/receive': { concern: fresh(1) },
    'intake/open-seal': waiting,
    'intake/note-contact': waiting,
    'intake/show': waiting,
    'intake/accept': { ...waiting, case: fresh(2), isNew: true, alias: 'Melati', worker: id('worker') },
    'intake/join': { concern: id('urgent'), to: id('calm') },
    'intake/close': { concern: id('calm') },
    'intake/raise-urgency': { concern: id('calm'), to: 'merah' },
    'intake/ask-to-lower': { concern: id('urgent'), lowering: fresh(3), ...lower },
    'intake/confirm-lowering': waiting,
    'intake/decline-lowering': waiting,
    'intake/hand-over': { concern: id('calm'), letter: fresh(4), toDistrict: elsewhere, toUnit: id('unitElsewhere') },
    'intake/take-back': { concern: id('passed'), letter: id('passedLetter'), toDistrict: elsewhere },
    'intake/take-over': { letter: id('arrivedConcern'), concern: fresh(5) },
    'intake/return-letter': { letter: id('arrivedConcern') },
  };
};

/** Of a real code more would open than is taken back, so it is one that nothing has. */
const emergencies = (id: Id) => ({
  'emergencies/open': { emergency: fresh(60), code: 'ZZZ-ZZZ' },
  'emergencies/confirm-call': { emergency: id('called') },
  'emergencies/decline': { emergency: id('asked') },
  'emergencies/name-second': { emergency: id('declined'), second: id('anotherSecond') },
  'emergencies/note-call': { emergency: id('alone') },
  'emergencies/review': { emergency: id('called') },
  'emergencies/whom-to-call': { emergency: id('alone') },
});

const people = (id: Id) => ({
  'people/record-client': { client: fresh(6), case: id('bare'), isMain: true },
  'people/record-relative': { relative: fresh(7) },
  'people/record-respondent': { respondent: fresh(8) },
  'people/correct-client': { changes: { school: 'SD Contoh' }, reason: 'learned-later' },
  'people/correct-relative': { changes: { notes: 'Kata' } },
  'people/move-client': { to: id('bare') },
  'people/merge': { merge: fresh(34), kind: 'relative', kept: id('keptStill'), aside: id('asideStill'), fromAside: [] },
  'people/unmerge': { merge: id('merge'), answers: [] },
  'people/entries-since-merge': { merge: id('merge') },
  'people/say-same': { same: fresh(35), client: id('clientToo'), other: id('busyClient') },
  'people/take-back-same': { same: id('same') },
  'people/settle-doubles': { client: id('double') },
  'people/find': { name: 'CANARY-NAME', number: '+6281200000000' },
});

const cases = (id: Id, elsewhere: number) => {
  const asked = { case: id('closingCase'), closing: id('closing') };
  return {
    'cases/move-phase': { to: 'assessment' },
    'cases/raise-urgency': { case: id('bare'), to: 'merah' },
    'cases/ask-to-lower-urgency': { case: id('busy'), ...lower },
    'cases/end-team-member': { person: id('onTheTeam') },
    'cases/ask-to-close': { case: id('ready'), closing: fresh(9) },
    'cases/approve-closing': asked,
    'cases/return-closing': asked,
    'cases/withdraw-closing': asked,
    'cases/reopen': { case: id('closed') },
    'cases/offer-hand-over': {
      case: id('busy'),
      letter: fresh(10),
      toDistrict: elsewhere,
      toUnit: id('unitElsewhere'),
    },
    'cases/withdraw-hand-over': { case: id('leaving'), letter: id('offered') },
    'cases/finish-hand-over': { case: id('gone'), letter: id('taken') },
    'cases/accept-hand-over': { letter: id('arrivedCase'), case: fresh(11), worker: id('workerElsewhere') },
    'cases/return-hand-over': { letter: id('arrivedCase') },
    'cases/brought-along': { case: id('takenCase') },
    'cases/letter': { letter: id('arrivedCase') },
    'cases/void-case': { record: id('bare') },
    'walls/keep-from': { wall: fresh(12), person: id('person') },
    'walls/ask-lifting': { lifting: fresh(13) },
    'walls/decide-lifting': { lifting: id('lifting') },
    'reading/note': { note: fresh(34), reading: id('reading') },
    'retention/ask': {
      act: fresh(40),
      record: id('closed'),
      what: 'hold',
      because: 'court-case',
      reviewOn: inHalfAYear,
    },
    'retention/decide': { act: id('retentionAct'), answer: 'decline' },
    'retention/proof': { act: id('destroyed') },
    'walls/declare-kin': { kin: [{ relation: 'self', nik: null, phones: ['0812 3456 7001'] }] },
  };
};

const services = (id: Id) => {
  const goal = { need: 'health-service', service: null, providerUnit: null, horizon: 'month', dueOn: null };
  return {
    'services/assess': {
      assessment: fresh(14),
      instrument: 'asesmen-awal',
      instrumentVersion: 1,
      answers: { 'aman-malam-ini': true, 'tempat-aman': 'Kata', 'pendapat-sendiri': 'Kata', hamil: 'belum-tahu' },
    },
    'services/make-plan': { plan: fresh(15), case: id('bare'), goals: [{ id: fresh(16), ...goal, goal: 'Kata' }] },
    'services/add-goal': { goal: fresh(17), plan: id('draftPlan') },
    'services/ask-plan-approval': { plan: id('draftPlan'), approval: fresh(18) },
    'services/record-outcome': { goal: id('agreedGoal') },
    'services/correct-goal': { record: id('draftGoal'), changes: { goal: 'Kata lain' } },
    'services/give': { given: fresh(19), goal: null },
    'forms/instrument': { code: 'asesmen-awal' },
    'deadlines/meet': { how: 'reported-to-police' },
    'deadlines/note-reference': { clock: id('clockMet'), reference: 'LP/B/12' },
  };
};

const referrals = (id: Id) => {
  const packet = { packet: fresh(20), shows, from: [], reason: 'Kata' };
  const consent = { giver: 'parent', assent: 'agrees', fields: ['story'], language: 'id', need: 'legal-service' };
  return {
    'consent/give': { consent: fresh(21), ...consent, toUnit: id('toUnit') },
    'consent/correct-consent': { changes: { language: 'jv' } },
    'referrals/send': { referral: fresh(22), need: 'legal-service', ...packet },
    'referrals/resend-packet': packet,
    'referrals/cancel': { referral: id('unsent') },
    'referrals/report-progress': { referral: id('accepted') },
    'referrals/complete': { referral: id('accepted') },
    'referrals/verify-connection': { referral: id('accepted') },
    'referrals/correct-referral': { changes: { wantedBy: '2026-02-01' }, reason: 'learned-later' },
    'referrals/read-notice': { notice: id('notice') },
  };
};

const villages = (id: Id, village: number) => ({
  'villages/form-group': {
    ...{ group: fresh(23), village: village + 1, basis: 'new', legalForm: 'citizens-group' },
  },
  'villages/add-member': { member: fresh(24) },
  'villages/reach-stage': {
    ...{ reached: fresh(25), stage: 'training' },
    evidence: [{ what: 'training-record', on: '2026-01-05' }],
  },
  'villages/correct-group': { changes: { formedOn: '2025-01-03' } },
  'villages/correct-stage': { changes: { reachedOn: '2025-03-02' } },
  'villages/correct-member': { changes: { name: 'Contoh Lain' } },
  'activities/record': { activity: fresh(26), ...activityIn(village), attendance: [] },
  'activities/add-attendance': { line: fresh(27), village: village - 1 },
  'activities/join': { activity: id('activity'), into: id('again') },
  'activities/correct-attendance': {
    changes: { tally: { childFemale: 2, childMale: 0, adultFemale: 0, adultMale: 0, disability: 0 } },
  },
});

const agencies = (id: Id, village: number) => {
  const change = { place: village, onDate: '2026-06-01', basis: 'Perda' };
  return {
    'agencies/add': { id: fresh(28) },
    'agencies/add-unit': { id: fresh(29) },
    'agencies/add-person': { id: fresh(30) },
    'agencies/give-duty': { id: fresh(31), person: id('freePerson'), unit: id('agencyUnit'), preset: 'companion' },
    'agencies/confirm-duty': { duty: id('askedDuty') },
    'agencies/decline-duty': { duty: id('askedDuty') },
    'agencies/ask-to-end-duty': { duty: id('watching'), endsOn: '2099-02-01' },
    'agencies/confirm-end': { duty: id('watching') },
    'agencies/decline-end': { duty: id('watching') },
    'agencies/add-service': { id: fresh(32), phones: officePhone },
    'agencies/verify-service': { phones: officePhone },
    'agencies/receiving-units': { district: '91.03' },
    'agencies/retire': { agency: id('empty') },
    'agencies/void-agency': { record: id('empty') },
    'agencies/void-unit': { record: id('emptyUnit') },
    'agencies/correct-duty': { changes: { startsOn: '2026-01-06' } },
    'agencies/correct-service': { changes: { serves: 'child' } },
    'agencies/end-duty': { endsOn: '2026-12-31' },
    'agencies/retire-unit': { unit: id('emptyUnit') },
    'agencies/name-stand-in': { unit: id('agencyUnit'), standIn: id('emptyUnit') },
    'agencies/confirm-stand-in': { unit: id('emptyUnit'), standIn: id('agencyUnit') },
    'agencies/decline-stand-in': { unit: id('emptyUnit'), standIn: id('agencyUnit') },
    'agencies/receive-concerns': { unit: id('agencyUnit'), receives: true },
    'places/rename': { ...change, to: 'Nama Baru' },
    'places/recode': { ...change, code: '91.08.04.2091' },
    'places/split': { ...change, code: '91.08.04.2092', name: 'Nama Baru', kind: 'desa' },
    'places/raise': { ...change, code: '91.08.04.1093', kind: 'kelurahan' },
    'places/merge': { ...change, into: village - 1 },
    'places/add-hamlet': { village, name: 'Banjar Baru' },
    'places/history': { place: String(village) },
    'codes/add': { list: 'agency-kinds', code: 'own-balai', detail: { sector: 'community', world: 'village' } },
    'codes/change': { list: 'agency-kinds', code: 'own-bale', from: '2099-01-01', id: 'Bale lain' },
    'codes/end': { list: 'agency-kinds', code: 'own-bale', from: '2099-01-01' },
    'codes/items': { list: 'agency-kinds' },
    'deadlines/add-holiday': { id: fresh(33) },
    'me/passphrase': { username: 'contoh', passphrase: 'sawah hijau sepanjang jalan' },
  };
};
