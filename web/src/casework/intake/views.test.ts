import { concernStates } from '@naung/domain/casework/intake/model.ts';
import { expect, test } from 'vitest';
import { queryOf, unreached, views } from './views.ts';

test('every state is a view, each once, and what waits for a second person stands beside what waits at all', () => {
  expect([...views].sort()).toEqual([...concernStates, 'lowering'].sort());
  expect(views.slice(0, 2)).toEqual(['received', 'lowering']);
  expect(queryOf('lowering')).toEqual({ asked: 'lowering' });
  expect(queryOf('closed')).toEqual({ state: 'closed' });
});

test('only a red concern that nobody has reached yet is named first', () => {
  const concerns = [
    { urgency: 'merah', contactMade: false },
    { urgency: 'merah', contactMade: true },
    { urgency: 'kuning', contactMade: false },
  ] as const;
  expect(unreached(concerns)).toEqual([concerns[0]]);
});
