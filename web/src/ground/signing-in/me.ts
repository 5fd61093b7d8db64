/** Who is signed in, under which one duty. Asked of the office; never kept beyond the page. */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { DutyId, PersonId } from '@naung/domain/ground/ids.ts';
import type { Zone } from '@naung/domain/ground/time.ts';
import { call, sessionEnded } from '../api/client.ts';
import type { Answer, Failure } from '../api/failure.ts';
import { keep } from '../kept.ts';
import { languageFor, speak } from '../words/language.ts';

export interface DistrictSaid {
  /** The Kemendagri code of today: `51.08`. */
  readonly code: string;
  readonly name: string;
  readonly zone: Zone;
}

export interface Duty {
  readonly id: DutyId;
  /** What the person is there: "Petugas kasus". */
  readonly title: string;
  readonly unit: string;
  readonly agency: string;
  readonly district: DistrictSaid;
  readonly deeds: readonly Deed[];
}

export interface Me {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly duties: readonly Duty[];
  /** The duty chosen for this session; null until one is. */
  readonly duty: Duty | null;
  readonly district: DistrictSaid;
  readonly language: string;
}

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
