/**
 * Notices when nobody has had a hand on any page of the desk for as long as the office allows, also while the computer slept, and locks all
 * of them; the office is told, so that a page that was copied opens nothing either. The pages of one browser tell each other; nothing is
 * stored.
 */
import { isUndecided } from '../api/failure.ts';
import { deskLocked } from '../api/proof.ts';
import { now } from '../outside.ts';
import { standing } from '../signing-in/me.ts';
import { lockSession, touchSession } from './calls.ts';

const lookEveryMs = 5_000;
const tellOthersEveryMs = 5_000;
const tellOfficeEveryMs = 30_000;
const hands = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

type Told = 'hand' | 'locked' | 'opened';

/** Locks every page now; the office hears of it as soon as there is a way to it, as long as the desk is locked. */
export function lockDesk(): void {
  deskLocked.set(true);
  locked += 1;
  void tellOffice(locked);
}

export function lockWhenLeftAlone(): void {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('naung') : null;
  const tell = (what: Told) => channel?.postMessage(what);
  let last = clock();
  let toldOthers = last;
  let toldOffice = last;

  const hand = () => {
    const at = clock();
    if (deskLocked.get() || lockAfterMs() === null || isOver(last)) return look();
    last = at;
    if (at - toldOthers > tellOthersEveryMs) {
      toldOthers = at;
      tell('hand');
    }
    if (at - toldOffice > tellOfficeEveryMs) {
      toldOffice = at;
      void touchSession();
    }
  };
  const look = () => {
    if (!deskLocked.get() && isOver(last)) lockDesk();
  };

  for (const event of hands) addEventListener(event, hand, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  setInterval(look, lookEveryMs);
  deskLocked.watch(() => {
    last = clock();
    tell(deskLocked.get() ? 'locked' : 'opened');
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data === 'hand') last = clock();
    else deskLocked.set(data === 'locked');
  });
}

const clock = (): number => Date.parse(now());

function lockAfterMs(): number | null {
  const here = standing.get();
  return here.kind === 'here' && here.me.lockSeconds !== null ? here.me.lockSeconds * 1000 : null;
}

const isOver = (last: number): boolean => {
  const after = lockAfterMs();
  return after !== null && clock() - last >= after;
};

let locked = 0;
const sayAgainAfterMs = [2_000, 5_000] as const;
const thenEveryMs = 10_000;

async function tellOffice(which: number): Promise<void> {
  for (let times = 0; deskLocked.get() && which === locked; times += 1) {
    const answer = await lockSession();
    if (answer.ok || !isUndecided(answer.failure) || answer.failure.kind === 'signed-out') return;
    await aWhile(sayAgainAfterMs[times] ?? thenEveryMs);
  }
}

/** Or until the network is there again. */
function aWhile(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, ms);
    addEventListener('online', goOn);
  });
}
