/**
 * How people come in: by a one-time link, a passphrase (with a code from an app for whoever sees more than a village), or a passkey.
 *
 * A session begins without a duty unless there is only one; under none it can do nothing but choose. What must never happen: that
 * an answer tells whether somebody has an account, or that a code comes by SMS or e-mail, which an abuser at home can read.
 */
import * as z from 'zod/mini';
import { Deed } from '../access/model.ts';
import { languages, PersonName } from '../agencies/model.ts';
import { DutyId, PersonId, PlaceNumber, UnitId, uuid } from '../ids.ts';
import { Day, Instant, Zone } from '../time.ts';

/** Sent along by a page that asks again of itself: it is answered, and keeps no session awake. */
export const unaskedHeader = 'naung-unasked';

/** 256 bits, as 43 letters; stands only behind the `#` of a link and in a body. */
const LinkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'The part of the link behind #'));
export const Username = z
  .string()
  .check(z.regex(/^[a-zA-Z0-9._]{3,30}$/, '3 to 30 letters, digits, dots or underscores'));
const Code = z.string().check(z.regex(/^\d{6}$/, 'Six digits'));

export const passphraseLengths = {
  /** Alone it must hold for itself; beside a code or where a code is asked it may be shorter. */
  alone: 12,
  withCode: 8,
  longest: 200,
} as const;
const Passphrase = z.string().check(z.minLength(passphraseLengths.withCode), z.maxLength(passphraseLengths.longest));
const PassphraseTyped = z.string().check(z.minLength(1), z.maxLength(passphraseLengths.longest));

export const DutySaid = z.object({
  id: DutyId,
  preset: z.string(),
  deeds: z.array(Deed),
  unit: UnitId,
  unitName: z.string(),
  agencyName: z.string(),
  /** The Kemendagri code of today: `51.08`. */
  district: z.string(),
  districtName: z.string(),
  startsOn: Day,
});
export type DutySaid = z.infer<typeof DutySaid>;

/** `duty`: one of several is to be chosen. `enrol`: a way to sign in is to be set up first, from a link. */
export const needs = ['duty', 'enrol'] as const;
const PersonSaid = z.object({ id: PersonId, name: z.string() });

export const SignedIn = z.object({
  person: PersonSaid,
  duty: z.nullable(DutySaid),
  duties: z.array(DutySaid),
  needs: z.optional(z.enum(needs)),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const Me = z.extend(SignedIn, {
  deeds: z.array(Deed),
  /** That of the duty; before one is chosen, of the first. Null for a person without any. */
  district: z.nullable(z.object({ code: z.string(), name: z.string(), displayName: z.string(), zone: Zone })),
  /** To which the present duty is confined; none where it is for the whole district. */
  villages: z.array(PlaceNumber),
  /** The origin of the public site, where anybody tells of somebody who needs help: also who works in a village. */
  publicSite: z.string(),
  language: z.enum(languages),
  ways: z.object({ username: z.nullable(z.string()), passphrase: z.boolean(), code: z.boolean(), passkeys: z.int() }),
  /** After so long without a hand on it this session is locked; null where it never is. */
  lockSeconds: z.nullable(z.int()),
  /** She said that several people sit down at this computer. */
  shared: z.boolean(),
});
export type Me = z.infer<typeof Me>;

const OwnSession = z.object({
  id: uuid,
  since: Instant,
  lastSeen: Instant,
  /** The kind of browser and system, as far as it tells: `Firefox, Windows`. */
  device: z.string(),
  current: z.boolean(),
});
export const OwnSessions = z.object({ sessions: z.array(OwnSession) });

const OwnPasskey = z.object({ id: uuid, since: z.nullable(Instant) });
export const OwnPasskeys = z.object({ passkeys: z.array(OwnPasskey) });

/** In which ways this person can show that it is she; `demo` where an invented one has none. Answered in a locked session too. */
const provingWays = ['passkey', 'passphrase', 'code', 'demo'] as const;
export const Proving = z.object({ locked: z.boolean(), ways: z.array(z.enum(provingWays)) });
export type Proving = z.infer<typeof Proving>;

/** What the browser's own passkey calls take and give (WebAuthn, in its JSON form); judged by the library that made the challenge. */
export const PasskeyOptions = z.record(z.string(), z.unknown());
const Bytes = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/, 'base64url'), z.maxLength(8192));
const passkey = {
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.exactOptional(z.enum(['platform', 'cross-platform'])),
};
const PasskeyShown = z.strictObject({
  response: z.object({
    ...passkey,
    response: z.object({
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
      userHandle: z.exactOptional(Bytes),
    }),
  }),
});
const PasskeyMade = z.strictObject({
  response: z.object({
    ...passkey,
    response: z.object({
      clientDataJSON: Bytes,
      attestationObject: Bytes,
      transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(8))),
    }),
  }),
});

/** The bodies of the calls, by path. */
export const signInBodies = {
  '/sessions': z.union([
    z.strictObject({ token: LinkToken }),
    z.strictObject({
      username: z.string().check(z.minLength(1), z.maxLength(60)),
      passphrase: PassphraseTyped,
      code: z.optional(Code),
    }),
  ]),
  '/sessions/passkey-options': z.strictObject({}),
  '/sessions/passkey': PasskeyShown,
  '/sessions/end': z.strictObject({ session: uuid }),
  '/sessions/end-others': z.strictObject({}),
  /** All of somebody else, by whoever looks after the people. */
  '/sessions/end-of': z.strictObject({ person: PersonId }),
  '/sessions/leave': z.strictObject({}),
  '/sessions/lock': z.strictObject({}),
  /** Somebody is still at work, though nothing was asked for. */
  '/sessions/touch': z.strictObject({}),
  '/sessions/share': z.strictObject({ shared: z.boolean() }),
  /** One of the ways she has: opens what is locked, and names and addresses for half an hour. */
  '/me/prove': z.union([
    z.strictObject({ passphrase: PassphraseTyped }),
    z.strictObject({ code: Code }),
    PasskeyShown,
    z.strictObject({ demo: z.literal(true) }),
  ]),
  '/me/duty': z.strictObject({ duty: DutyId }),
  '/me/language': z.strictObject({ language: z.enum(languages) }),
  /** `current` is asked for when a passphrase is changed, not when it is set from a link. */
  '/me/passphrase': z.strictObject({
    username: Username,
    passphrase: Passphrase,
    current: z.optional(PassphraseTyped),
  }),
  '/me/totp/begin': z.strictObject({ passphrase: PassphraseTyped }),
  '/me/totp/confirm': z.strictObject({ code: Code }),
  '/me/passkeys/options': z.strictObject({}),
  '/me/passkeys/register': PasskeyMade,
  '/me/passkeys/remove': z.strictObject({ passkey: uuid }),
  '/invitations': z.strictObject({ person: PersonId }),
  /** Asked with the link that opens the office, which stays unused. */
  '/first-administrator/districts': z.strictObject({ token: LinkToken }),
  '/first-administrator': z.strictObject({
    token: LinkToken,
    districtCode: z.string().check(z.regex(/^\d{2}\.\d{2}$/, 'The code of a regency, as 51.08')),
    displayName: z.string().check(z.regex(/^\S.*\S$/), z.maxLength(120)),
    name: PersonName,
    zone: Zone,
  }),
} as const;
export type SignInPath = keyof typeof signInBodies;

/** What the first administrator chooses from: the districts of today, each with the clock that its province lives by. */
export const FirstDistricts = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      province: z.nullable(z.string()),
      zone: z.nullable(Zone),
    }),
  ),
});
export type FirstDistrict = z.infer<typeof FirstDistricts>['items'][number];

export const TotpBegun = z.object({ secret: z.string(), uri: z.string() });
/** Shown once, to be handed over in person or by a way the office trusts. */
export const Invitation = z.object({ link: z.string(), expiresAt: Instant });
