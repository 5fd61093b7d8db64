import { concernStates } from '@naung/domain/casework/intake/model.ts';
import { expect, test } from 'vitest';
import { queryOf, views } from './views.ts';

test('every state is a view, each once, and what waits for a second person stands beside what waits at all', () => {
  expect([...views].sort()).toEqual([...concernStates, 'lowering'].sort());
  expect(views.slice(0, 2)).toEqual(['received', 'lowering']);
  expect(queryOf('lowering')).toEqual({ asked: 'lowering' });
  expect(queryOf('closed')).toEqual({ state: 'closed' });
});
