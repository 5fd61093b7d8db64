/**
 * What a person sees and changes of herself: who she is here, the duty she works under, her language.
 */
import type { Me, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type * as z from 'zod/mini';
import { type Answer, Locked, problem } from '../commands/problem.ts';
import { dutyUnder, knownPerson } from './people.ts';
import { sharedLockSeconds } from './proofs.ts';
import { writeSignIn } from './records.ts';
import { type Self, sessionOf, signedIn, takeUp, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

type Body<Path extends keyof typeof signInBodies> = z.infer<(typeof signInBodies)[Path]>;

/** Null when nobody is signed in. A duty that became the only one is taken up by itself. */
export async function selfOf(signIn: SignIn, headers: Headers, evenLocked = false): Promise<Self | null> {
  const session = await sessionOf(signIn, headers);
  if (session === null) return null;
  if (session.locked && !evenLocked) throw new Locked();
  const known = await knownPerson(signIn.pool, session.person, signIn.outside.now());
  if (known === null) return null;
  const held = dutyUnder(known, session.duty);
  if (held === null || held.said.id === session.duty) return { session, known };
  const next = await takeUp(signIn, session, held);
  return next && { session: next, known };
}

export async function me(signIn: SignIn, self: Self): Promise<Answer> {
  const held = dutyUnder(self.known, self.session.duty);
  const shown = held ?? self.known.held[0] ?? null;
  const body: z.infer<typeof Me> = {
    ...signedIn(self.known, self.session),
    deeds: held?.said.deeds ?? [],
    district: shown && {
      code: shown.said.district,
      name: shown.said.districtName,
      displayName: shown.displayName,
      zone: shown.zone,
    },
    villages: held === null ? [] : [...held.villages],
    publicSite: signIn.publicSite,
    language: self.known.language,
    ways: await waysOf(signIn, self.known.id),
    lockSeconds: self.session.lockSeconds,
    shared: self.session.lockSeconds === sharedLockSeconds,
  };
  return { status: 200, body };
}

export async function waysOf(signIn: SignIn, person: string): Promise<z.infer<typeof Me>['ways']> {
  const { rows } = await signIn.pool.query<z.infer<typeof Me>['ways']>(
    `select u.username, coalesce(u."twoFactorEnabled", false) as code,
       exists (select from auth."account" a where a."userId" = u.id and a.password is not null) as passphrase,
       (select count(*)::int from auth."passkey" k where k."userId" = u.id) as passkeys
     from auth."user" u where u.id = $1`,
    [person],
  );
  return rows[0] ?? { username: null, passphrase: false, code: false, passkeys: 0 };
}

export async function chooseDuty(signIn: SignIn, self: Self, { duty }: Body<'/me/duty'>): Promise<Answer> {
  const held = self.known.held.find((one) => one.said.id === duty);
  if (held === undefined) return problem(404, 'not-there');
  const session = await takeUp(signIn, self.session, held);
  if (session === null) return problem(401, 'not-signed-in');
  await writeSignIn(signIn, {
    person: self.known.id,
    deed: 'sessions/choose-duty',
    outcome: 'done',
    under: underOf(held),
    session: session.id,
  });
  return { status: 200, body: signedIn(self.known, session) };
}

export async function chooseLanguage(signIn: SignIn, self: Self, { language }: Body<'/me/language'>): Promise<Answer> {
  await signIn.pool.query('update ground.people set language = $2 where id = $1', [self.known.id, language]);
  return me(signIn, { ...self, known: { ...self.known, language } });
}
