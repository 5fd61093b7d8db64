import type { Answer } from '../api/failure.ts';
import { leave } from './sessions.ts';

/**
 * Ends this session and leaves the page with everything in its memory, so that the next person at this computer finds
 * nothing. Where the office cannot be told, it says so and stays: a session that lives on must not look ended.
 */
export async function signOut(): Promise<Answer<unknown>> {
  const answer = await leave();
  if (answer.ok || answer.failure.kind === 'signed-out') location.assign('/');
  return answer;
}
