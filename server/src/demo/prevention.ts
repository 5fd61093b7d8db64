/**
 * A year of prevention in ten villages of a demo district: groups, members, stages, forty activities, and the training and the
 * meeting that the two founding documents tell of.
 */
import formationStages from '@naung/domain/ground/codes/lists/formation-stages.data.json';
import activities from './activities.data.json';
import type { DemoDistrict } from './lay.ts';
import { dayAgo, daysAgo, type Stage, steady } from './stage.ts';

const nobody = { childFemale: 0, childMale: 0, adultFemale: 0, adultMale: 0, disability: 0 };
const noOutcome = { explained: [], agreements: [], followUp: [] };

const members = [
  { name: 'Ketua kelompok', element: 'community-leader', role: 'chair', sex: 'male' },
  { name: 'Sekretaris', element: 'pkk', role: 'secretary', sex: 'female' },
  { name: 'Kader posyandu', element: 'posyandu-cadre', role: 'activist', sex: 'female' },
  { name: 'Bidan desa', element: 'midwife', role: 'activist', sex: 'female' },
  { name: 'Wakil Forum Anak', element: 'child', role: 'member', sex: 'female' },
] as const;

const firstNames = [
  'Wayan',
  'Made',
  'Nyoman',
  'Ketut',
  'Gede',
  'Putu',
  'Komang',
  'Kadek',
  'Siti',
  'Noor',
  'Ahmad',
  'Rusli',
];

export async function playPrevention(stage: Stage, district: DemoDistrict): Promise<void> {
  const facilitator = actorOf(district, 'patbm-facilitator');
  for (const [index, village] of district.villages.entries()) {
    const group = stage.id(district.code, 'group', index);
    await stage.say(facilitator, daysAgo(349 - index), 'villages/form-group', {
      group,
      village,
      name: `PATBM ${index + 1}`,
      basis: index % 3 === 0 ? 'new' : index % 3 === 1 ? 'existing' : 'extended',
      body: index % 3 === 0 ? null : 'pkk',
      legalForm: 'village-decree',
      formedOn: dayAgo(360 - index),
      decreeNumber: `${12 + index}/SK/${index + 1}`,
      decreeOn: dayAgo(350 - index),
      decreeUntil: null,
    });
    for (const [place, member] of members.entries())
      await stage.say(facilitator, daysAgo(335 - index), 'villages/add-member', {
        member: stage.id(district.code, 'member', index, place),
        group,
        ...member,
        name: `${firstNames[(index + place * 3) % firstNames.length]} (${member.name})`,
        startsOn: dayAgo(349 - index),
        endsOn: null,
        trainedOn: place < 3 ? dayAgo(340 - index) : null,
        decreeNumber: null,
      });
    for (const one of formationStages.items.slice(0, 2 + ((index * 3) % 9)))
      await stage.say(facilitator, daysAgo(200 - index), 'villages/reach-stage', {
        reached: stage.id(district.code, 'stage', index, one.code),
        group,
        stage: one.code,
        reachedOn: dayAgo(350 - one.detail.number * 12),
        evidence: [{ what: one.detail.evidence[0]?.code ?? 'other', on: dayAgo(350 - one.detail.number * 12) }],
      });
    await playActivities(stage, district, village, index);
  }
  await playFounding(stage, district);
}

async function playActivities(stage: Stage, district: DemoDistrict, village: number, index: number): Promise<void> {
  const recorder = index < 4 ? actorOf(district, 'village-activist', index) : actorOf(district, 'patbm-facilitator');
  for (const [number, one] of activities.activities.entries()) {
    const days = 345 - number * 84 - index * 7;
    const count = (from: number, to: number, what: string) => steady(from, to, district.code, index, number, what);
    const child = one.levels.includes('child');
    await stage.say(recorder, daysAgo(days, 17), 'activities/record', {
      activity: stage.id(district.code, 'activity', index, number),
      heldOn: dayAgo(days),
      heldUntil: null,
      place: village,
      placeWords: 'Balai desa',
      title: one.title,
      kind: one.kind,
      stage: one.stage,
      levels: one.levels,
      holderKind: 'village',
      holder: null,
      village,
      openedBy: null,
      ledBy: null,
      tally: {
        childFemale: child ? count(8, 25, 'cf') : count(0, 4, 'cf'),
        childMale: child ? count(8, 22, 'cm') : count(0, 4, 'cm'),
        adultFemale: child ? count(1, 4, 'af') : count(10, 35, 'af'),
        adultMale: child ? count(0, 3, 'am') : count(4, 22, 'am'),
        disability: count(0, 2, 'd'),
      },
      bands: null,
      agencies: [],
      outcome: {
        explained: one.explained,
        agreements: [{ text: one.agree, who: 'Ketua kelompok' }],
        followUp: [{ what: one.next, who: 'Pengurus PATBM', when: 'bulan depan' }],
      },
      funding: one.funding,
      ownInitiative: number % 2 === 0,
      attendance: [],
    });
  }
}

/** 13 November 2019 in Buleleng, 9 August 2023 in Banjar: entered years later, as late entries are. */
async function playFounding(stage: Stage, district: DemoDistrict): Promise<void> {
  const facilitator = actorOf(district, 'patbm-facilitator');
  const shared = {
    heldUntil: null,
    village: null,
    bands: null,
    agencies: [],
    holderKind: 'office',
    holder: null,
    levels: ['community'],
    ownInitiative: false,
  };
  if (district.code === '51.08')
    return stage.say(facilitator, daysAgo(300), 'activities/record', {
      ...shared,
      activity: stage.id(district.code, 'founding'),
      heldOn: '2019-11-13',
      place: district.district,
      placeWords: 'Ranggon Sunset',
      title: 'Pelatihan PATBM bagi aktivis desa',
      kind: 'patbm-training',
      stage: 'prevention',
      openedBy: 'Kepala Dinas PPKBPPPA Kabupaten Buleleng',
      ledBy: 'Kepala Bidang Perlindungan Perempuan dan Anak',
      tally: nobody,
      outcome: { ...noOutcome, explained: ['pengertian PATBM', 'kontinum promosi sampai penanganan'] },
      funding: 'district-budget',
      attendance: district.villages.slice(0, 6).map((village, index) => ({
        line: stage.id(district.code, 'founding', index),
        village,
        tally: { ...nobody, adultFemale: 2 + (index % 2), adultMale: 1 + (index % 3) },
      })),
    });
  return stage.say(facilitator, daysAgo(300), 'activities/record', {
    ...shared,
    activity: stage.id(district.code, 'founding'),
    heldOn: '2023-08-09',
    place: district.district,
    placeWords: 'Aula Dinas Sosial Kabupaten Banjar',
    title: 'Sosialisasi pembentukan Pusat Pelayanan Terpadu PPA (PATBM)',
    kind: 'formation-meeting',
    stage: 'promotion',
    openedBy: 'Kepala Dinas Sosial P3AP2KB',
    ledBy: null,
    tally: { ...nobody, adultFemale: 24, adultMale: 19, disability: 1 },
    outcome: {
      explained: [
        'konseling dan bantuan hukum',
        'medis dan rehabilitasi',
        'edukasi dan pelatihan',
        'penanganan kasus dan koordinasi',
      ],
      agreements: [{ text: 'Tiap instansi menunjuk satu petugas penghubung', who: 'Semua instansi yang hadir' }],
      followUp: [{ what: 'Rancangan SK bupati', who: 'Dinas Sosial P3AP2KB', when: 'September 2023' }],
    },
    funding: 'district-budget',
    attendance: [],
  });
}

export function actorOf(district: DemoDistrict, preset: string, nth = 0) {
  const found = district.people.filter((person) => person.preset === preset)[nth];
  if (!found) throw new Error(`The demo of ${district.code} has no ${preset}`);
  return found.actor;
}
