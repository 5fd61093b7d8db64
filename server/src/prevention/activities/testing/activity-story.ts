/** Activities as a test tells them, and what the ledger says about one. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { expect } from 'vitest';
import { layInCodes } from '../../../ground/codes/lay-in.ts';
import { castOf } from '../../../ground/database/testing/cast.ts';
import { activitiesRoom } from '../routes.ts';

interface Sum {
  readonly kind: string;
  readonly by: Readonly<Record<string, unknown>>;
  readonly sum: number;
}

/** The cast, with Putu who keeps the whole district and Kadek of the village next to Wayan's. */
export async function activityStory() {
  const cast = await castOf([activitiesRoom]);
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
  const [own, neighbour] = cast.villages;
  const putu = await cast.hire('Putu', 'patbm-facilitator');
  const kadek = await cast.hire('Kadek', 'village-activist', { villages: [neighbour] });
  const held = (more: object = {}) => ({
    activity: randomUUID(),
    heldOn: '2025-03-08',
    heldUntil: null,
    place: null,
    placeWords: 'Balai banjar',
    title: 'Sarasehan orang tua',
    kind: 'parents-class',
    stage: 'prevention',
    levels: ['family'],
    holderKind: 'village',
    holder: null,
    village: own,
    openedBy: null,
    ledBy: 'Kader posyandu',
    tally: tally(0, 0, 18, 4, 1),
    bands: null,
    agencies: [],
    outcome: { explained: ['mengasuh tanpa kekerasan'], agreements: [], followUp: [] },
    funding: 'self-help',
    ownInitiative: true,
    attendance: [],
    ...more,
  });
  const ofDinas = (more: object = {}) =>
    held({ holderKind: 'office', village: null, kind: 'patbm-training', ownInitiative: false, ...more });
  const record = async (actor: Actor, more: object = {}) => {
    const body = held(more);
    expect(await cast.say(actor, 'activities/record', body)).toMatchObject({ status: 201 });
    return body;
  };
  const refusalOf = async (actor: Actor, command: string, body: object) =>
    ((await cast.say(actor, command, body)).body as { refusal?: string }).refusal;
  const shown = async (actor: Actor, activity: string) =>
    (await cast.ask(actor, 'activities/show', { activity })).body as Record<string, unknown>;

  /** What the ledger comes to for one record, whose source is an HMAC that nobody can join back without the key. */
  const countedFor = async (activity: string): Promise<Sum[]> => {
    const source = await cast.office.keeper.digest('facts', `${cast.here}|${activity}`);
    const { rows } = await cast.database.migrating.query(
      `select kind, by, sum(amount * weight)::int as sum from oversight.facts where source = $1 group by kind, by having sum(amount * weight) <> 0 order by kind, by`,
      [source],
    );
    return rows as Sum[];
  };
  return { cast, own, neighbour, putu, kadek, held, ofDinas, record, refusalOf, shown, countedFor };
}

export const tally = (childFemale = 0, childMale = 0, adultFemale = 0, adultMale = 0, disability = 0) => ({
  childFemale,
  childMale,
  adultFemale,
  adultMale,
  disability,
});

export const reachOf = (sums: readonly Sum[], group: string) => sums.find((one) => one.by.group === group)?.sum ?? 0;
