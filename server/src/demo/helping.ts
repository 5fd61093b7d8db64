/**
 * Asking another office for help in the demo: the consent, the referral, and what that office answers.
 */

import type { Actor } from '@naung/domain/ground/access/model.ts';
import { actorOf } from './prevention.ts';
import { dayAgo, daysAgo } from './stage.ts';
import { nameOf, type Telling } from './telling.ts';

/** Needs by what happened; the first is the one that is referred. */
export const formsNeed = (forms: readonly string[]): readonly string[] =>
  forms.includes('sexual') || forms.includes('physical')
    ? ['health-service', 'psychological-strengthening']
    : forms.includes('exploitation') || forms.includes('trafficking')
      ? ['psychosocial-and-reintegration', 'legal-service']
      : ['psychological-strengthening', 'legal-service'];

const offices: Readonly<Record<string, { readonly unit: string; readonly preset: string }>> = {
  'health-service': { unit: 'hospital/ppt', preset: 'hospital-desk' },
  'psychosocial-and-reintegration': { unit: 'social/rehab', preset: 'agency-desk' },
  'psychological-strengthening': { unit: 'ngo/desk', preset: 'agency-desk' },
};

export async function openReferral(telling: Telling): Promise<void> {
  const { stage, district, index, story, since, worker } = telling;
  const need = formsNeed(story.forms)[0] ?? 'health-service';
  const office = offices[need] ?? { unit: 'hospital/ppt', preset: 'hospital-desk' };
  const toUnit = district.units.get(office.unit);
  const consent = stage.id(district.code, 'consent', index);
  const referral = stage.id(district.code, 'referral', index);
  await stage.say(worker, daysAgo(since - 6), 'consent/give', {
    consent,
    case: telling.case,
    need,
    toUnit,
    fields: ['name', 'age', 'sex', 'contact', 'condition', 'health'],
    giver: story.aboutChild ? 'parent' : 'herself',
    guardian: story.aboutChild ? stage.id(district.code, 'relative', index) : null,
    assent: story.aboutChild ? (story.age < 6 ? 'too-young' : 'agrees') : null,
    language: 'id',
    readAloud: true,
    givenOn: dayAgo(since - 6),
    overrideBecause: null,
    overrideBasis: null,
    ownWords: 'Boleh, asal Ibu ikut.',
  });
  await stage.say(worker, daysAgo(since - 6, 10), 'referrals/send', {
    referral,
    packet: stage.id(district.code, 'packet', index),
    case: telling.case,
    need,
    service: null,
    toUnit,
    consent,
    wantedBy: null,
    isLogged: false,
    reason: 'Mohon diperiksa dan didampingi; belum pernah diperiksa sebelumnya.',
    shows: {
      name: nameOf(district, story, index),
      age: `${story.age} tahun`,
      ...(need === 'health-service'
        ? {
            sex: story.sex === 'female' ? 'perempuan' : 'laki-laki',
            health: 'Belum diperiksa dokter; mengeluh sakit kepala.',
          }
        : { contact: 'Lewat pendamping kami saja, jangan menelepon rumah.', condition: 'Cemas, sulit tidur.' }),
    },
    from: [stage.id(district.code, 'client', index)],
  });
  const desk =
    district.people.find((person) => person.actor.unit === toUnit)?.actor ?? actorOf(district, office.preset);
  await answerReferral(telling, referral, desk);
}

/** As far as the story has come: declined, accepted, under way, done, confirmed by her. */
async function answerReferral(telling: Telling, referral: string, desk: Actor): Promise<void> {
  const { stage, since, worker, end, isAtLeast } = telling;
  if (end === 'declined')
    return stage.say(desk, daysAgo(since - 6, 15), 'referrals/answer', {
      referral,
      answer: 'declined',
      reason: 'no-capacity',
    });
  if (!isAtLeast('accepted')) return;
  await stage.say(desk, daysAgo(since - 6, 15), 'referrals/answer', { referral, answer: 'accepted', reason: null });
  if (!isAtLeast('in-progress')) return;
  await stage.say(desk, daysAgo(since - 7), 'referrals/report-progress', {
    referral,
    on: dayAgo(since - 7),
    served: true,
  });
  if (!isAtLeast('completed')) return;
  await stage.say(desk, daysAgo(since - 8), 'referrals/complete', {
    referral,
    on: dayAgo(since - 8),
    outcome: 'given',
  });
  if (!isAtLeast('verified')) return;
  await stage.say(worker, daysAgo(since - 9), 'referrals/verify-connection', {
    referral,
    connection: 'confirmed',
    barrier: null,
    on: dayAgo(since - 9),
  });
}
