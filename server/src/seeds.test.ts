/**
 * The two days from which Naung starts, as they were told: the training of 13 November 2019 at Ranggon Sunset, and the meeting of
 * 9 Agustus 2023 in the hall of Banjar's social service. Entered years later, by people of their own district, and counted there.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { layInCodes } from './ground/codes/lay-in.ts';
import { castOf } from './ground/database/testing/cast.ts';
import { indicatorsRoom } from './oversight/indicators/routes.ts';
import { activitiesRoom } from './prevention/activities/routes.ts';
import { villagesRoom } from './prevention/villages/routes.ts';

const cast = await castOf([villagesRoom, activitiesRoom, indicatorsRoom]);
const client = await cast.database.migrating.connect();
await layInCodes(client).finally(() => client.release());
const putu = await cast.hire('Putu', 'patbm-facilitator');
const rahmah = await cast.hire('Rahmah', 'patbm-facilitator', { district: cast.elsewhere, unit: cast.units.elsewhere });
afterAll(() => cast.close());

const tally = (adultFemale: number, adultMale: number, disability = 0, childFemale = 0, childMale = 0) => ({
  childFemale,
  childMale,
  adultFemale,
  adultMale,
  disability,
});
const done = async (actor: Actor, command: string, body: object) =>
  expect(await cast.say(actor, command, body)).toMatchObject({ status: 201 });
const rooms = [villagesRoom, activitiesRoom, indicatorsRoom];
/** What is answered is what the contract promised. */
const answerTo = async (actor: Actor, read: string, query: object) => {
  const { body } = await cast.ask(actor, read, query);
  const promised = rooms.flatMap((room) => room.reads).find((one) => one.contract.name === read)?.contract.answer;
  expect(promised?.safeParse(body)).toMatchObject({ success: true });
  return body as Record<string, unknown>;
};

describe('13 November 2019, Ranggon Sunset', () => {
  const villages = [...cast.villages];
  const training = {
    activity: randomUUID(),
    heldOn: '2019-11-13',
    heldUntil: null,
    place: null,
    placeWords: 'Ranggon Sunset',
    title: 'Pelatihan PATBM',
    kind: 'patbm-training',
    stage: 'promotion',
    levels: ['child', 'family', 'community'],
    holderKind: 'office',
    holder: null,
    village: null,
    openedBy: 'Kepala Dinas PPKBPPPA Kabupaten Buleleng',
    ledBy: 'Kepala Bidang Perlindungan Perempuan dan Anak',
    tally: tally(3, 2),
    bands: null,
    agencies: [],
    outcome: {
      explained: [
        'pengertian PATBM',
        'terpadu: dari promosi hak anak sampai penanganan',
        'mengenali, menelaah, mengambil inisiatif',
      ],
      agreements: [],
      followUp: [
        { what: 'Sosialisasi di desa masing-masing', who: 'aktivis desa', when: 'Desember 2019' },
        { what: 'Mengusulkan SK tim PATBM', who: 'perbekel', when: 'triwulan pertama' },
      ],
    },
    funding: 'district-budget',
    ownInitiative: false,
    attendance: [
      { line: randomUUID(), village: villages[0], tally: tally(2, 3, 1) },
      { line: randomUUID(), village: villages[1], tally: tally(4, 1) },
    ],
  };

  it('is on a Wednesday, trains the activists of many villages, and gives each of them a follow-up plan', async () => {
    expect(new Date(`${training.heldOn}T00:00:00Z`).getUTCDay()).toBe(3);
    await done(putu, 'activities/record', training);
    const shown = await answerTo(putu, 'activities/show', { activity: training.activity });
    expect(shown).toMatchObject({
      heldOn: '2019-11-13',
      placeWords: 'Ranggon Sunset',
      openedBy: 'Kepala Dinas PPKBPPPA Kabupaten Buleleng',
      reach: tally(9, 6, 1),
      outcome: { followUp: [{ who: 'aktivis desa' }, { who: 'perbekel' }] },
    });
    expect((shown.attendance as { village: number }[]).map((line) => line.village)).toEqual(villages);
  });

  it('counts in November 2019 by stage and level, once in the total', async () => {
    await answerTo(putu, 'activities/list', {});
    await answerTo(putu, 'activities/similar', { on: '2019-11-14', kind: 'patbm-training' });
    await answerTo(putu, 'indicators/by', { from: '2019-01', to: '2019-12', kind: 'case', dimension: 'form' });
    const counts = await answerTo(putu, 'indicators/prevention', { from: '2019-11', to: '2019-11' });
    expect(counts).toMatchObject({
      activity: 1,
      ownInitiative: 0,
      reach: tally(9, 6, 1),
      holders: [{ holder: 'office', activity: 1 }],
    });
    const cells = counts.cells as { stage: string; level: string; activity: number }[];
    expect(cells.map((cell) => [cell.stage, cell.level, cell.activity]).sort()).toEqual([
      ['promotion', 'child', 1],
      ['promotion', 'community', 1],
      ['promotion', 'family', 1],
    ]);
    expect(await answerTo(putu, 'indicators/months', { from: '2019-10', to: '2019-12' })).toMatchObject({
      months: ['2019-10', '2019-11', '2019-12'],
      activity: [0, 1, 0],
      concern: [0, 0, 0],
      case: [0, 0, 0],
      victim: [0, 0, 0],
    });
  });

  it('is where a village begins: its group is formed on what is there, its people are trained, its stages shown', async () => {
    const group = randomUUID();
    const decree = { decreeNumber: '12/2020', decreeOn: '2020-01-20', decreeUntil: '2023-01-20' };
    const basis = { basis: 'extended', body: 'pkk', legalForm: 'village-decree', formedOn: '2020-01-20' };
    await done(putu, 'villages/form-group', {
      group,
      village: villages[0],
      name: 'PATBM Desa Kayuputih',
      ...basis,
      ...decree,
    });
    const member = { member: randomUUID(), group, name: 'Ni Luh Contoh', sex: 'female', element: 'pkk', role: 'chair' };
    await done(putu, 'villages/add-member', {
      ...member,
      startsOn: '2020-01-20',
      endsOn: '2023-01-20',
      trainedOn: training.heldOn,
      decreeNumber: decree.decreeNumber,
    });
    const stage = (code: string, on: string, ...papers: string[]) =>
      done(putu, 'villages/reach-stage', {
        reached: randomUUID(),
        group,
        stage: code,
        reachedOn: on,
        evidence: papers.map((what) => ({ what, on })),
      });
    await stage('training', training.heldOn, 'training-record', 'follow-up-plan');
    await stage('forming-the-team', '2020-01-20', 'decree');
    await answerTo(putu, 'villages/list', {});
    await answerTo(putu, 'villages/phones', { group });
    const shown = await answerTo(cast.wayan, 'villages/group', { group });
    expect(shown).toMatchObject({ basis: 'extended', body: 'pkk', stages: 2, members: [{ trainedOn: '2019-11-13' }] });
    expect(await answerTo(putu, 'indicators/prevention', { from: '2020-01', to: '2020-01' })).toMatchObject({
      groups: 1,
      activity: 0,
    });
  });

  it('is seen by Wayan, whose village was there, and by nobody of the other district', async () => {
    expect(await cast.ask(cast.wayan, 'activities/show', { activity: training.activity })).toMatchObject({
      status: 200,
      body: { attendance: [{ village: villages[0] }] },
    });
    expect(await cast.ask(rahmah, 'activities/show', { activity: training.activity })).toMatchObject({ status: 404 });
    expect(await answerTo(rahmah, 'indicators/prevention', { from: '2019-11', to: '2019-11' })).toMatchObject({
      activity: 0,
    });
  });
});

describe('9 Agustus 2023, Aula Dinas Sosial', () => {
  it('brings the agencies together: who was there, which services were explained, what was agreed', async () => {
    const agencies: string[] = [];
    for (const [kind, name] of [
      ['social-service', 'Dinas Sosial Kabupaten Banjar'],
      ['police-ppa-unit', 'Kepolisian Resor Banjar'],
      ['hospital', 'Rumah Sakit'],
      ['court', 'Pengadilan'],
      ['ngo', 'LSM'],
    ]) {
      agencies.push(randomUUID());
      await cast.database.migrating.query(
        'insert into ground.agencies (district, id, kind, name) values ($1, $2, $3, $4)',
        [cast.elsewhere, agencies.at(-1), kind, name],
      );
    }
    const meeting = {
      activity: randomUUID(),
      heldOn: '2023-08-09',
      heldUntil: null,
      place: cast.elsewhere,
      placeWords: 'Aula Dinas Sosial Kabupaten Banjar',
      title: 'Sosialisasi pembentukan PATBM',
      kind: 'formation-meeting',
      stage: 'promotion',
      levels: ['community'],
      holderKind: 'agency',
      holder: agencies[0],
      village: null,
      openedBy: null,
      ledBy: null,
      tally: tally(28, 17, 2),
      bands: null,
      agencies,
      outcome: {
        explained: [
          'konseling dan bantuan hukum',
          'pelayanan medis dan rehabilitasi',
          'edukasi dan pelatihan berkala',
          'penanganan kasus dan koordinasi',
        ],
        agreements: [{ text: 'Menunjuk petugas penghubung di tiap instansi', who: 'semua instansi', by: '2023-09-09' }],
        followUp: [{ what: 'Menyusun keputusan bupati tentang layanan terpadu', who: 'Dinas Sosial' }],
      },
      funding: null,
      ownInitiative: false,
      attendance: [],
    };
    expect(new Date(`${meeting.heldOn}T00:00:00Z`).getUTCDay()).toBe(3);
    await done(rahmah, 'activities/record', meeting);
    const shown = await answerTo(rahmah, 'activities/show', { activity: meeting.activity });
    expect((shown.agencies as { name: string }[]).map((one) => one.name)).toEqual([
      'Dinas Sosial Kabupaten Banjar',
      'Kepolisian Resor Banjar',
      'LSM',
      'Pengadilan',
      'Rumah Sakit',
    ]);
    expect(shown).toMatchObject({ placeWords: meeting.placeWords, outcome: meeting.outcome });
    expect(await answerTo(rahmah, 'indicators/prevention', { from: '2023-08', to: '2023-08' })).toMatchObject({
      activity: 1,
      reach: tally(28, 17, 2),
      cells: [{ stage: 'promotion', level: 'community' }],
      holders: [{ holder: 'agency', activity: 1 }],
    });
    expect(await cast.ask(putu, 'activities/show', { activity: meeting.activity })).toMatchObject({ status: 404 });
  });
});
