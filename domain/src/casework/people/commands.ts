/**
 * Writing down who belongs to a case, and when it is refused. A missing name, card or birthday is never a reason.
 *
 * What rules and lists need of a sealed field is lifted here: from a birth date come "is a child" and the age band, on the day on
 * which the case was opened, so that a number does not change with every birthday.
 */
import { ageBandOf } from '../../ground/codes/details.ts';
import type { CodeItem } from '../../ground/codes/model.ts';
import { type CommandOf, command } from '../../ground/command.ts';
import { type Drawers, intoDrawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { CaseId } from '../../ground/ids.ts';
import { type PhoneRefusal, toE164 } from '../../ground/places/typed-phone.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { ageOn, type Day, isChildOn } from '../../ground/time.ts';
import {
  ClientId,
  type ClientRecorded,
  clientDrawers,
  clientFields,
  RelativeId,
  type RelativeRecorded,
  RespondentId,
  type RespondentRecorded,
  relativeDrawers,
  relativeFields,
  respondentDrawers,
  respondentFields,
} from './model.ts';

export const RecordClient = command('people/record-client', 'Writes down the survivor of a case.', {
  client: ClientId,
  case: CaseId,
  ...clientFields,
});
export const RecordRelative = command(
  'people/record-relative',
  'Writes down somebody of the survivor’s household or family.',
  {
    relative: RelativeId,
    case: CaseId,
    ...relativeFields,
  },
);
export const RecordRespondent = command(
  'people/record-respondent',
  'Writes down, apart, who is said to have done it.',
  {
    respondent: RespondentId,
    case: CaseId,
    ...respondentFields,
  },
);

export interface PeopleSituation {
  readonly caseIsOpen: boolean;
  readonly hasMain: boolean;
  readonly openedOn: Day;
  readonly today: Day;
  readonly ageBands: readonly CodeItem[];
  /** Fields whose code the lists do not hold today. */
  readonly unknownCodes: readonly string[];
}

export type PeopleRefusal =
  | 'case-is-closed'
  | 'main-survivor-is-known'
  | 'is-in-the-future'
  | 'code-is-not-in-the-list'
  | PhoneRefusal;
export type PeopleEvent = ClientRecorded | RelativeRecorded | RespondentRecorded;

type RecordCommand =
  | CommandOf<typeof RecordClient>
  | CommandOf<typeof RecordRelative>
  | CommandOf<typeof RecordRespondent>;

export function decideRecording(
  command: Pick<RecordCommand, 'name' | 'payload'>,
  now: PeopleSituation,
): Result<readonly PeopleEvent[], PeopleRefusal> {
  if (!now.caseIsOpen) return refused('case-is-closed');
  if (now.unknownCodes.length > 0) return refused('code-is-not-in-the-list');
  const { payload } = command;
  if ('client' in payload) {
    const { client, case: subject, madeAt: _, ...told } = payload;
    if (told.isMain && now.hasMain) return refused('main-survivor-is-known');
    return recorded('client-recorded', client, subject, clientDrawers, told, now);
  }
  if ('relative' in payload) {
    const { relative, case: subject, madeAt: _, ...told } = payload;
    return recorded('relative-recorded', relative, subject, relativeDrawers, told, now);
  }
  const { respondent, case: subject, madeAt: _, ...told } = payload;
  return recorded('respondent-recorded', respondent, subject, respondentDrawers, told, now);
}

/** Fields as they are kept: telephones in one form, and what follows from a birth date lifted into the core. */
export function lifted<Told extends Liftable>(
  told: Told,
  stands: Liftable,
  now: Pick<PeopleSituation, 'openedOn' | 'today' | 'ageBands'>,
): Result<Told, PeopleRefusal> {
  if (typeof told.born === 'string' && told.born > now.today) return refused('is-in-the-future');
  const phones = phonesOf(told);
  if (!phones.ok) return phones;
  const born = told.born === undefined ? stands.born : told.born;
  const touchesAge = ['born', 'isChild', 'ageBand'].some((field) => field in told);
  if (typeof born !== 'string' || !touchesAge) return done({ ...told, ...phones.value });
  const isChild = isChildOn(born as Day, now.openedOn);
  const ageBand = ageBandOf('age-bands-simfoni', now.ageBands, ageOn(born as Day, now.openedOn));
  return done({ ...told, ...phones.value, isChild, ...('ageBand' in told || 'ageBand' in stands ? { ageBand } : {}) });
}

export interface Liftable {
  readonly born?: string | null | undefined;
  readonly isChild?: boolean | null | undefined;
  readonly ageBand?: string | null | undefined;
  readonly phones?: readonly { readonly number: string }[] | null | undefined;
  readonly safeContact?: { readonly phone?: string | undefined } | null | undefined;
}

function recorded<Type extends PeopleEvent['type'], Noun extends Liftable>(
  type: Type,
  record: string,
  subject: string,
  drawers: Drawers<Noun>,
  told: Noun,
  now: PeopleSituation,
): Result<readonly PeopleEvent[], PeopleRefusal> {
  const kept = lifted(told, told, now);
  if (!kept.ok) return kept;
  const { core, sealed } = intoDrawers(drawers, kept.value);
  return done([{ type, record, subject, core, sealed } as Happening as PeopleEvent]);
}

function phonesOf({ phones, safeContact }: Liftable): Result<Pick<Liftable, 'phones' | 'safeContact'>, PhoneRefusal> {
  const kept: { phones?: Liftable['phones']; safeContact?: Liftable['safeContact'] } = {};
  if (phones != null) {
    const numbers = phones.map((phone) => toE164(phone.number));
    const wrong = numbers.find((number) => !number.ok);
    if (wrong !== undefined && !wrong.ok) return wrong;
    kept.phones = phones.map((phone, at) => ({ ...phone, number: numbers[at]?.ok ? numbers[at].value : phone.number }));
  }
  if (safeContact?.phone !== undefined) {
    const number = toE164(safeContact.phone);
    if (!number.ok) return number;
    kept.safeContact = { ...safeContact, phone: number.value };
  }
  return done(kept);
}
