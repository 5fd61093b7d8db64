import { describe, expect, test } from 'vitest';
import { gathered } from './today.ts';

const line = (key: string, isLate = false) => ({ key, href: null, title: key, isLate });

describe('a card of the start page', () => {
  test('holds the lines of all rooms in their order, what is late first', () => {
    const come = [{ now: [line('a'), line('b', true)] }, { now: [line('c')], due: [line('d')] }];
    expect(gathered(come, 'now')).toEqual({ lines: [line('b', true), line('a'), line('c')], state: 'whole' });
    expect(gathered(come, 'waits')).toEqual({ lines: [], state: 'whole' });
  });

  test('shows before all else what nobody may overlook', () => {
    const opened = { ...line('c'), comesFirst: true };
    const come = [{ now: [line('a'), line('b', true)] }, { now: [opened] }];
    expect(gathered(come, 'now').lines).toEqual([opened, line('b', true), line('a')]);
  });

  test('is not called empty before every room has spoken, nor where one could not be asked', () => {
    expect(gathered([{ now: [] }, undefined], 'now').state).toBe('waiting');
    expect(gathered([{ now: [] }, 'failed'], 'now').state).toBe('in-part');
  });

  test('is empty and whole for a duty for which no room has anything', () => {
    expect(gathered([], 'now')).toEqual({ lines: [], state: 'whole' });
  });
});
