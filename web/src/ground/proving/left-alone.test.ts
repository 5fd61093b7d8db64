import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deskLocked } from '../api/proof.ts';
import { lockDesk } from './left-alone.ts';

const office = vi.fn<(path: string) => Promise<Response>>();
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  office.mockReset();
  office.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.stubGlobal('fetch', office);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  deskLocked.set(false);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const answers = (status: number) => office.mockResolvedValueOnce(new Response('{}', { status }));
const told = () => office.mock.calls.map(([path]) => path.replace('/api/v1', ''));

it('is told to the office again after two, five and ten seconds, until it hears', async () => {
  lockDesk();
  expect(deskLocked.get()).toBe(true);
  const heard: number[] = [];
  for (let second = 0; second < 40; second += 1) {
    await vi.advanceTimersByTimeAsync(second === 0 ? 1 : 1000);
    heard.push(told().length);
    if (second === 27) answers(503);
    if (second === 37) answers(200);
  }
  expect([heard[0], heard[2], heard[7], heard[17], heard[27], heard[37]]).toEqual([1, 2, 3, 4, 5, 6]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told()).toEqual(Array(7).fill('/sessions/lock'));
});

it('is told at once when the network is there again, and no more once the desk is open', async () => {
  lockDesk();
  await vi.advanceTimersByTimeAsync(100);
  page.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(100);
  expect(told()).toHaveLength(2);
  deskLocked.set(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told()).toHaveLength(2);
});

it('is told once where the session is locked or gone already', async () => {
  answers(401);
  lockDesk();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told()).toHaveLength(1);
});
