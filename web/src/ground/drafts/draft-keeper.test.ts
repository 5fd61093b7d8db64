import type { Instant } from '@naung/domain/ground/time.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../api/failure.ts';
import { type DraftLook, type DraftOffice, keepDraft } from './draft-keeper.ts';

const at = (second: number) => `2026-11-22T06:05:0${second}.000Z` as Instant;

interface Words {
  readonly story: string;
}

function officeWith(stored: { value: Words; version: number; savedAt: Instant } | null) {
  return {
    load: vi.fn<DraftOffice<Words>['load']>(async () => ({
      ok: true,
      value: stored ?? { value: null, version: 0, savedAt: null },
    })),
    save: vi.fn<DraftOffice<Words>['save']>(async () => ({ ok: true, value: { version: 8, savedAt: at(2) } })),
    remove: vi.fn<DraftOffice<Words>['remove']>(async () => ({ ok: true, value: null })),
  };
}

async function open(office: ReturnType<typeof officeWith>) {
  const looks: DraftLook<Words>[] = [];
  const keeper = keepDraft<Words>({ story: '' }, office, (look) => looks.push(look));
  await vi.advanceTimersByTimeAsync(0);
  return { keeper, looks };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('brings back what was being written', async () => {
  const { keeper } = await open(officeWith({ value: { story: 'Kemarin malam' }, version: 7, savedAt: at(1) }));
  expect(keeper.look()).toEqual({ value: { story: 'Kemarin malam' }, state: 'saved', savedAt: at(1) });
});

describe('saving', () => {
  it('happens within five seconds of typing, once for all that was typed', async () => {
    const office = officeWith(null);
    const { keeper } = await open(office);
    keeper.write({ story: 'K' });
    keeper.write({ story: 'Ke' });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(office.save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(office.save).toHaveBeenCalledExactlyOnceWith({ story: 'Ke' }, 0, false);
    expect(keeper.look()).toMatchObject({ state: 'saved', savedAt: at(2) });
  });

  it('says what the words are based on, so that another desk is not written over', async () => {
    const office = officeWith({ value: { story: 'a' }, version: 7, savedAt: at(1) });
    const { keeper } = await open(office);
    keeper.write({ story: 'ab' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(office.save).toHaveBeenLastCalledWith({ story: 'ab' }, 7, false);
    keeper.write({ story: 'abc' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(office.save).toHaveBeenLastCalledWith({ story: 'abc' }, 8, false);
  });

  it('keeps the words and tries again while the office is out of reach', async () => {
    const office = officeWith(null);
    office.save.mockResolvedValueOnce(failed({ kind: 'unreachable' }));
    const { keeper } = await open(office);
    keeper.write({ story: 'Kemarin' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.look()).toMatchObject({ value: { story: 'Kemarin' }, state: 'waiting' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.look().state).toBe('saved');
  });

  it('saves again what was typed while a save was on its way', async () => {
    const office = officeWith(null);
    const { keeper } = await open(office);
    office.save.mockImplementationOnce(async () => {
      keeper.write({ story: 'dua' });
      return { ok: true, value: { version: 8, savedAt: at(2) } };
    });
    keeper.write({ story: 'satu' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.look()).toMatchObject({ value: { story: 'dua' }, state: 'unsaved' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(office.save).toHaveBeenLastCalledWith({ story: 'dua' }, 8, false);
  });

  it('is done at once when the page is left, and only if there is something to save', async () => {
    const office = officeWith(null);
    const { keeper } = await open(office);
    keeper.leave();
    expect(office.save).not.toHaveBeenCalled();
    keeper.write({ story: 'K' });
    keeper.leave();
    expect(office.save).toHaveBeenCalledExactlyOnceWith({ story: 'K' }, 0, true);
  });
});

describe('words from another desk', () => {
  async function contested() {
    const office = officeWith(null);
    const { keeper } = await open(office);
    office.save.mockResolvedValueOnce(failed({ kind: 'refused', because: 'newer-elsewhere' }));
    keeper.write({ story: 'di sini' });
    await vi.advanceTimersByTimeAsync(5_000);
    office.load.mockResolvedValue({ ok: true, value: { value: { story: 'di sana' }, version: 9, savedAt: at(5) } });
    return { office, keeper };
  }

  it('are never written over without asking, nor is what stands here', async () => {
    const { office, keeper } = await contested();
    expect(keeper.look()).toMatchObject({ value: { story: 'di sini' }, state: 'newer-elsewhere' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(office.save).toHaveBeenCalledTimes(1);
  });

  it('can be taken', async () => {
    const { keeper } = await contested();
    await keeper.takeTheirs();
    expect(keeper.look()).toEqual({ value: { story: 'di sana' }, state: 'saved', savedAt: at(5) });
  });

  it('can be replaced by these', async () => {
    const { office, keeper } = await contested();
    await keeper.keepMine();
    expect(office.save).toHaveBeenLastCalledWith({ story: 'di sini' }, 9, false);
    expect(keeper.look().state).toBe('saved');
  });
});

it('is gone once it was sent, and nothing is saved afterwards', async () => {
  const office = officeWith(null);
  const { keeper } = await open(office);
  keeper.write({ story: 'K' });
  await keeper.finish();
  keeper.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(office.remove).toHaveBeenCalledOnce();
  expect(office.save).not.toHaveBeenCalled();
});
