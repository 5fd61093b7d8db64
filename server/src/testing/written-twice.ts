/** A case in which people were written down twice: two records that are one already, two that can still be, and another file of hers. */
import { randomUUID } from 'node:crypto';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone, openCase, receive, recordClient } from './casework.ts';

const nik = '9108044505000001';

export async function layTwice(cast: Cast, elsewhere: string) {
  const { id } = await openCase(cast);
  const say = async (name: string, body: object) => expectDone(await cast.say(cast.sari, name, body));
  const sister = async () => {
    const relative = randomUUID();
    const who = { kinship: 'sibling', sex: 'female', isChild: null, livesTogether: null, mayKnow: null };
    const more = { isGuardian: false, isRespondent: false, name: 'CANARY-SISTER' };
    await say('people/record-relative', { relative, case: id, ...who, ...more });
    return relative;
  };
  const [kept, aside, keptStill, asideStill] = [await sister(), await sister(), await sister(), await sister()];
  const merge = randomUUID();
  await say('people/merge', { merge, kind: 'relative', kept, aside, fromAside: [] });
  const client = await recordClient(cast, id, { nik });
  await layElsewhere(cast);
  const clientToo = await recordClient(cast, id, { isMain: false });
  const same = randomUUID();
  await say('people/say-same', { same, client, other: elsewhere });
  return { twice: id, double: client, merge, keptStill, asideStill, same, clientToo };
}

/** The same person in a case on whose team Sari is not. */
async function layElsewhere(cast: Cast): Promise<void> {
  const accepted = { concern: await receive(cast), case: randomUUID(), isNew: true, alias: 'Kenanga' };
  expectDone(await cast.say(cast.ketut, 'intake/accept', { ...accepted, worker: cast.komang.person }));
  const she = { isMain: true, sex: 'female', isChild: true, ageBand: null, disability: null, nik };
  const client = { client: randomUUID(), case: accepted.case, ...she };
  expectDone(await cast.say(cast.komang, 'people/record-client', client));
}
