/** Who is signed in, under which one duty. Asked of the office; never kept beyond the page. */
import type { DutyId } from '@naung/domain/ground/ids.ts';
import type { Me } from '@naung/domain/ground/signing-in/model.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import { call, sessionEnded } from '../api/client.ts';
import type { Answer, Failure } from '../api/failure.ts';
import { keep } from '../kept.ts';
import { languageFor, speak } from '../words/language.ts';

export type Standing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'here'; readonly me: Me }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const standing = keep<Standing>({ kind: 'asking' });

/** Asks who is here, after a start, a sign-in or a change of duty. */
export async function learnWhoIsHere(): Promise<void> {
  const answer: Answer<Me> = await call('GET', '/me');
  if (answer.ok) {
    speak(languageFor(answer.value.language));
    standing.set({ kind: 'here', me: answer.value });
    sessionEnded.set(false);
  } else if (answer.failure.kind === 'signed-out' && answer.failure.because === 'locked') {
    // Who is here is asked again once the lock is open.
    standing.set({ kind: 'asking' });
  } else if (answer.failure.kind === 'signed-out') {
    standing.set({ kind: 'nobody' });
    sessionEnded.set(false);
  } else {
    standing.set({ kind: 'failed', failure: answer.failure });
  }
}

export async function takeUpDuty(duty: DutyId): Promise<Answer<unknown>> {
  const answer = await call('POST', '/me/duty', { duty });
  if (answer.ok) await learnWhoIsHere();
  return answer;
}

/** Goes on as before after signing in again: the same person under the same duty. False when it is somebody else. */
export async function resumeAs(before: Me): Promise<boolean> {
  const now: Answer<Me> = await call('GET', '/me');
  if (!now.ok || now.value.person.id !== before.person.id) return false;
  if (before.duty !== null && now.value.duty?.id !== before.duty.id) {
    const taken = await call('POST', '/me/duty', { duty: before.duty.id });
    if (!taken.ok) return false;
  }
  await learnWhoIsHere();
  return standing.get().kind === 'here';
}

/** At once on this screen; the office remembers it for the next one. */
export function chooseLanguage(language: Language): void {
  speak(language);
  if (standing.get().kind === 'here') void call('POST', '/me/language', { language });
}
