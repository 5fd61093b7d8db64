import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anew, place } from '../going/going.ts';
import { sessionEnded } from './client.ts';
import { type ComesAgain, listenForTyping, typed, watchForReturns } from './coming-again.ts';
import { deskLocked } from './proof.ts';

vi.mock('../going/going.ts', async () => {
  const { keep } = await import('../kept.ts');
  return { place: keep('/darurat'), anew: keep(0) };
});

const page = new EventTarget();
const dom = Object.assign(new EventTarget(), {
  visibilityState: 'visible',
  dialog: null as object | null,
  querySelector: () => dom.dialog,
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', dom);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('Element', class {});
  Object.assign(dom, { visibilityState: 'visible', dialog: null });
});
afterEach(() => {
  for (const one of [deskLocked, sessionEnded, typed]) one.set(false);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watched(how: ComesAgain) {
  const asked: string[] = [];
  return { asked, leave: watchForReturns(how, (by) => asked.push(by)) };
}
const comesBack = async () => {
  page.dispatchEvent(new Event('focus'));
  dom.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(1);
};

it('asks once when somebody comes back, and in between not at all', async () => {
  const { asked, leave } = watched('on-return');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual([]);
  await comesBack();
  expect(asked).toEqual(['unasked']);
  leave();
  await vi.advanceTimersByTimeAsync(600_000);
  await comesBack();
  expect(asked).toEqual(['unasked']);
});

it('asks once a minute where somebody waits, as long as the page is seen', async () => {
  const { asked, leave } = watched('while-waiting');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(121_500);
  expect(asked).toHaveLength(3);
  dom.visibilityState = 'hidden';
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(3);
  leave();
});

it.each([
  ['a dialog is open', () => Object.assign(dom, { dialog: {} })],
  ['something was typed', () => typed.set(true)],
  ['the desk is locked', () => deskLocked.set(true)],
  ['the session has ended', () => sessionEnded.set(true)],
])('asks nothing while %s', async (_, happens) => {
  const { asked, leave } = watched('while-waiting');
  happens();
  await vi.advanceTimersByTimeAsync(180_000);
  await comesBack();
  expect(asked).toEqual([]);
  leave();
});

it('asks as by a press when the entry of the page one is on is pressed, but not over what was typed', async () => {
  const { asked, leave } = watched('never');
  await comesBack();
  anew.set(1);
  expect(asked).toEqual(['asked']);
  typed.set(true);
  anew.set(2);
  expect(asked).toEqual(['asked']);
  leave();
});

it('remembers that something was typed until the page is left; what makes a list shorter is not typing', async () => {
  class Field extends (Element as unknown as new () => object) {
    constructor(private readonly filter: boolean) {
      super();
    }
    closest = (selector: string) => (selector === 'main' ? {} : this.filter ? {} : null);
  }
  const into = (field: Field) =>
    dom.dispatchEvent(Object.defineProperty(new Event('input'), 'target', { value: field }));
  const leave = listenForTyping();
  into(new Field(true));
  expect(typed.get()).toBe(false);
  into(new Field(false));
  expect(typed.get()).toBe(true);
  place.set('/jejak');
  expect(typed.get()).toBe(false);
  leave();
});
