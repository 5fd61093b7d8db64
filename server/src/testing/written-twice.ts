/** A case in which people were written down twice: two records that are one already, two that can still be, and another file of hers. */
import { randomUUID } from 'node:crypto';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone, openCase, recordClient } from './casework.ts';

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
  const client = await recordClient(cast, id);
  const clientToo = await recordClient(cast, id, { isMain: false });
  const same = randomUUID();
  await say('people/say-same', { same, client, other: elsewhere });
  return { twice: id, merge, keptStill, asideStill, same, clientToo };
}
