/** The pages of signing in and of invitations in the API document, from the same schemas that judge what comes in. */
import {
  FirstDistricts,
  Invitation,
  Me,
  OwnPasskeys,
  OwnSessions,
  PasskeyOptions,
  Proving,
  SignedIn,
  type SignInPath,
  signInBodies,
  TotpBegun,
} from '@naung/domain/ground/signing-in/model.ts';
import * as z from 'zod/mini';
import { problems, schemaOf } from '../http/openapi.ts';

type Json = Readonly<Record<string, unknown>>;

interface Call {
  readonly says: string;
  readonly answer: z.ZodMiniType;
  readonly status: 200 | 201;
  readonly refusals: readonly number[];
  /** Answers without a session. */
  readonly open?: true;
}

const nothing = z.object({});
const own = [401, 403, 413, 415, 422];
const door = [401, 403, 413, 415, 422, 429];

const calls: Readonly<Record<SignInPath, Call>> = {
  '/sessions': {
    says: 'Begins a session by a one-time link or a passphrase. 401 with `code-needed` asks for the code of an app beside it.',
    answer: SignedIn,
    status: 201,
    refusals: door,
    open: true,
  },
  '/sessions/passkey-options': {
    says: 'The challenge for a passkey.',
    answer: PasskeyOptions,
    status: 200,
    refusals: door,
    open: true,
  },
  '/sessions/passkey': {
    says: 'Begins a session by a passkey.',
    answer: SignedIn,
    status: 201,
    refusals: door,
    open: true,
  },
  '/sessions/end': { says: 'Ends one of the own sessions.', answer: nothing, status: 200, refusals: [...own, 404] },
  '/sessions/leave': {
    says: 'Ends this session; the browser is told to forget.',
    answer: nothing,
    status: 200,
    refusals: own,
  },
  '/sessions/end-others': {
    says: 'Ends all own sessions but this one.',
    answer: nothing,
    status: 200,
    refusals: own,
  },
  '/sessions/end-of': {
    says: 'Ends all sessions of a person of the district. May: keeps-the-people.',
    answer: nothing,
    status: 200,
    refusals: [...own, 404],
  },
  '/sessions/lock': {
    says: 'Locks this session: it answers 401 `locked` until its person has shown again who she is.',
    answer: nothing,
    status: 200,
    refusals: own,
  },
  '/sessions/touch': { says: 'Somebody is still at work here.', answer: nothing, status: 200, refusals: own },
  '/sessions/share': {
    says: 'Several people share this computer: it is locked sooner.',
    answer: nothing,
    status: 200,
    refusals: own,
  },
  '/me/prove': {
    says: 'Shows again who one is: opens a locked session, and names and addresses for half an hour.',
    answer: nothing,
    status: 200,
    refusals: door,
  },
  '/me/duty': { says: 'Takes up one of the own duties.', answer: SignedIn, status: 200, refusals: [...own, 404] },
  '/me/language': { says: 'Chooses the language of the desk.', answer: Me, status: 200, refusals: own },
  '/me/passphrase': {
    says: 'Sets a sign-in name and passphrase from an invitation, or changes them with the current one.',
    answer: SignedIn,
    status: 200,
    refusals: [...own, 409, 429],
  },
  '/me/totp/begin': {
    says: 'Begins to set up codes from an app.',
    answer: TotpBegun,
    status: 200,
    refusals: [...own, 409, 429],
  },
  '/me/totp/confirm': {
    says: 'Confirms the app with its first code.',
    answer: SignedIn,
    status: 200,
    refusals: [...own, 409],
  },
  '/me/passkeys/options': {
    says: 'The challenge for a new passkey.',
    answer: PasskeyOptions,
    status: 200,
    refusals: own,
  },
  '/me/passkeys/register': { says: 'Keeps a new passkey.', answer: SignedIn, status: 200, refusals: own },
  '/me/passkeys/remove': {
    says: 'Takes one of the own passkeys away; not the last way in.',
    answer: nothing,
    status: 200,
    refusals: [...own, 404, 409],
  },
  '/invitations': {
    says: 'Makes a one-time link for a person of the district: to come in, or to come in again. May: keeps-the-people. Only who showed within half an hour that it is she. Answered once.',
    answer: Invitation,
    status: 201,
    refusals: [...own, 404, 409],
  },
  '/first-administrator/districts': {
    says: 'The districts there are today, with the time zones of their provinces, for whoever opens the first one.',
    answer: FirstDistricts,
    status: 200,
    refusals: door,
    open: true,
  },
  '/first-administrator': {
    says: 'Opens the first district of an installation and begins the session of its administrator.',
    answer: SignedIn,
    status: 201,
    refusals: [...door, 409],
    open: true,
  },
};

/** To be merged into the `paths` of the document. */
export const signInPaths: Readonly<Record<string, Json>> = withReads(
  Object.fromEntries(
    (Object.keys(calls) as SignInPath[]).map((path) => [`/api/v1${path}`, { post: pageOf(path, calls[path]) }]),
  ),
);

function pageOf(path: SignInPath, call: Call): Json {
  return {
    operationId: nameOf(path),
    tags: ['signing-in'],
    summary: call.says,
    ...(call.open ? { security: [] } : {}),
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(signInBodies[path]) } } },
    responses: {
      [call.status]: { description: 'Done', content: { 'application/json': { schema: schemaOf(call.answer) } } },
      ...problems([400, ...call.refusals]),
    },
  };
}

function withReads(paths: Record<string, Json>): Record<string, Json> {
  const read = (name: string, says: string, answer: z.ZodMiniType): Json => ({
    operationId: name,
    tags: ['signing-in'],
    summary: says,
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: schemaOf(answer) } } },
      ...problems([401]),
    },
  });
  return {
    ...paths,
    '/api/v1/sessions': {
      ...paths['/api/v1/sessions'],
      get: read('sessions.own', 'Own sessions, the last used first.', OwnSessions),
    },
    '/api/v1/me/passkeys': { get: read('me.passkeys', 'Own passkeys.', OwnPasskeys) },
    '/api/v1/me/proving': {
      get: read('me.proving', 'In which ways she can show again who she is; answered when locked too.', Proving),
    },
    '/api/v1/me': { get: read('me', 'Who is signed in, under which duty.', Me) },
  };
}

function nameOf(path: string): string {
  return path.slice(1).replaceAll('/', '.');
}
