/** Village groups as a test tells them. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { layInCodes } from '../../../ground/codes/lay-in.ts';
import { castOf } from '../../../ground/database/testing/cast.ts';
import { villagesRoom } from '../routes.ts';

/** The cast, with Putu who keeps the whole district and Nyoman who keeps Wayan's village alone. */
export async function villageStory() {
  const cast = await castOf([villagesRoom]);
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
  const [kayuputih, banyuatis] = cast.villages;
  const putu = await cast.hire('Putu', 'patbm-facilitator');
  const nyoman = await cast.hire('Nyoman', 'village-activist', {
    villages: [kayuputih],
    deeds: ['keep-villages', 'record-activities'],
  });
  const formed = (village: number, more: object = {}) => ({
    group: randomUUID(),
    village,
    name: 'PATBM Desa Uji',
    basis: 'extended',
    body: 'posyandu',
    legalForm: 'village-decree',
    formedOn: '2019-11-20',
    decreeNumber: '14/SK/2019',
    decreeOn: '2019-12-02',
    decreeUntil: '2022-12-02',
    ...more,
  });
  const joining = (group: string, more: object = {}) => ({
    member: randomUUID(),
    group,
    name: 'Ni Luh Contoh',
    sex: 'female',
    element: 'pkk',
    role: 'chair',
    startsOn: '2019-12-02',
    endsOn: null,
    trainedOn: '2019-11-13',
    decreeNumber: '14/SK/2019',
    phone: '+6281200000001',
    ...more,
  });
  const facts = async () => {
    const { rows } = await cast.database.migrating.query(
      `select by, sum(amount * weight)::int as sum from oversight.facts where kind = 'village-group' group by by having sum(amount * weight) <> 0`,
    );
    return rows as { by: Record<string, unknown>; sum: number }[];
  };

  /** In a village of its own, so that the stories may be read in any order. */
  const aGroup = async (more: object = {}) => {
    const body = formed(await cast.layVillage('Desa Lain'), more);
    expect(await cast.say(putu, 'villages/form-group', body)).toMatchObject({ status: 201 });
    return body;
  };
  return { cast, kayuputih, banyuatis, putu, nyoman, formed, joining, facts, aGroup };
}

export const refusal = (answer: { body: unknown }) =>
  answer.body as { refusal?: string; because?: string; reason?: string };
