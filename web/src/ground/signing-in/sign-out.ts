import { type Answer, failed } from '../api/failure.ts';
import { endSession, ownSessions } from './sessions.ts';

/**
 * Ends this session and leaves the page with everything in its memory, so that the next person at this computer finds
 * nothing. Where the office cannot be told, it says so and stays: a session that lives on must not look ended.
 */
export async function signOut(): Promise<Answer<unknown>> {
  const answer = await ownSessions();
  if (!answer.ok && answer.failure.kind !== 'signed-out') return answer;
  const current = answer.ok ? answer.value.sessions.find((session) => session.current) : undefined;
  const ended = current === undefined ? null : await endSession(current.id);
  if (ended?.ok === false) return failed(ended.failure);
  location.assign('/');
  return { ok: true, value: null };
}
