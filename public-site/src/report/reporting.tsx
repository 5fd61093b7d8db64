/**
 * The way through the questions: which page comes, what a page sent, and the sending at the end.
 */
import { ConcernTold, sealedFor } from '@naung/domain/casework/intake/door.ts';
import type pg from 'pg';
import { type Frame, frameIn } from '../layout.tsx';
import {
  districtsOf,
  inFull,
  type Office,
  officesIn,
  type Place,
  placeNamed,
  placesIn,
  type Receiver,
  receiverFor,
  writeTelling,
} from '../store.ts';
import { sayIn } from '../words.ts';
import { after, afterChange, answered, before, oddities, type Sent } from './answering.ts';
import type { Answers, Pocket } from './answers.ts';
import { CheckPage, ReceiptPage } from './check-page.tsx';
import { type Derivations, TooManyWaiting } from './derivation.ts';
import { apartFrom, type Question, QuestionPage } from './question-page.tsx';
import { type Page, pageAt, voiceOf } from './questions.ts';
import { concernFrom, drawsFrom, receiptFrom } from './receipt.ts';
import { sealTo } from './seal.ts';
import { tellingOf, urgencyOf } from './telling.ts';
import { askWords } from './words.ts';

export interface Reporting {
  readonly pool: pg.Pool;
  readonly pocket: Pocket;
  readonly derivations: Derivations;
  now(): Date;
  /** Notes a fault of ours without anything that was told. */
  noteFault(fault: unknown): void;
}

export interface Pressed {
  readonly page: string | null;
  /** Which button: `next`, `skip`, `back`, `send`, `change:<page>`, `language:<language>`. */
  readonly go: string;
  readonly values: Sent;
}

export interface Shown {
  readonly status: 200 | 500 | 503;
  readonly element: unknown;
}

/** The page that follows what was pressed. */
export async function turn(reporting: Reporting, answers: Answers, pressed: Pressed): Promise<Shown> {
  const [go, detail] = pressed.go.split(':');
  const page = pageAt(pressed.page);
  if (go === 'send') return send(reporting, answers);
  if (go === 'change') return ask(reporting, answers, pageAt(detail ?? null), { changing: true });
  if (!page) {
    const same = go === 'language' ? inLanguage(answers, detail) : answers;
    return pressed.page === 'check' ? check(reporting, same, null) : ask(reporting, same, after(null, same));
  }
  const changing = pressed.values('changing').length > 0;
  const known = [
    ...(await placesFor(reporting.pool, page, answers)).map(({ place }) => place),
    ...(await officesFor(reporting.pool, page, answers)).map(({ agency }) => agency),
  ];
  const now = answered(page, answers, go === 'skip' ? () => [] : pressed.values, known);
  if (go === 'language') return ask(reporting, inLanguage(now, detail), page, { changing });
  if (go === 'back') return changing ? check(reporting, now, null) : ask(reporting, now, before(page, now) ?? page);
  const odd = go === 'next' && pressed.values('seen').length === 0 ? oddities(page, now) : [];
  if (odd.length > 0) return ask(reporting, now, page, { changing, odd });
  return ask(reporting, now, changing ? afterChange(page, answers, now) : after(page, now), { changing });
}

/** Null stands for the page that checks. */
async function ask(
  reporting: Reporting,
  answers: Answers,
  page: Page | null,
  { changing = false, odd = [] }: Partial<Pick<Question, 'changing' | 'odd'>> = {},
): Promise<Shown> {
  if (page === null) return check(reporting, answers, null);
  const [places, offices, receiver] = await Promise.all([
    placesFor(reporting.pool, page, answers),
    officesFor(reporting.pool, page, answers),
    page.key === 'story' ? receiverOf(reporting.pool, answers) : null,
  ]);
  const asked = askedOf(reporting, answers);
  const isFirst = !changing && before(page, answers) === null;
  return { status: 200, element: QuestionPage({ asked, page, places, offices, receiver, odd, changing, isFirst }) };
}

async function check(reporting: Reporting, answers: Answers, failed: 'broke' | 'busy' | null): Promise<Shown> {
  const named = [answers.district, answers.subdistrict, answers.village].filter(isNumber);
  const [receiver, offices, ...places] = await Promise.all([
    receiverOf(reporting.pool, answers),
    officesFor(reporting.pool, null, answers),
    ...named.map((place) => placeNamed(reporting.pool, Number(place))),
  ]);
  const placeNames = new Map([
    ...places.flatMap((place) => (place ? [[String(place.place), inFull(place)] as const] : [])),
    ...offices.map(({ agency, name }) => [agency, name] as const),
  ]);
  return {
    status: failed === null ? 200 : failed === 'busy' ? 503 : 500,
    element: CheckPage({ asked: askedOf(reporting, answers), receiver, placeNames, failed }),
  };
}

/** Seals, then writes. Whatever fails on the way, nothing is written in clear and she keeps what she filled in. */
async function send(reporting: Reporting, answers: Answers): Promise<Shown> {
  try {
    const receiver = await receiverOf(reporting.pool, answers);
    if (!receiver && apartFrom(answers) !== null) return check(reporting, answers, null);
    if (!receiver) throw new Error('No unit of this installation receives concerns');
    const told = ConcernTold.parse(
      tellingOf(
        answers,
        await whereInWords(reporting.pool, answers, receiver),
        await workplaceOf(reporting.pool, answers),
      ),
    );
    const text = JSON.stringify(told);
    const draw = drawsFrom(answers.seed, text);
    const [concern, receipt] = [concernFrom(draw), receiptFrom(draw)];
    const lookup = await reporting.derivations.toStore(receipt);
    const packet = await sealTo(receiver.publicKey, sealedFor(receiver.district, concern), text);
    const urgency = urgencyOf(told);
    const telling = { concern, urgency, aboutChild: told.aboutChild, packet, lookup };
    await writeTelling(reporting.pool, receiver, { ...telling, apartFrom: apartFrom(answers) }, reporting.now());
    const frame = frameOf(answers);
    return { status: 200, element: ReceiptPage({ frame, receipt, urgent: urgency === 'merah', answers }) };
  } catch (fault) {
    if (fault instanceof TooManyWaiting) return check(reporting, answers, 'busy');
    reporting.noteFault(fault);
    return check(reporting, answers, 'broke');
  }
}

const askedOf = (reporting: Reporting, answers: Answers) => ({
  frame: frameOf(answers),
  answers,
  pocket: reporting.pocket.seal(answers),
});

const frameOf = (answers: Answers): Frame => ({
  language: answers.language,
  say: sayIn(answers.language, voiceOf(answers)),
});

const inLanguage = (answers: Answers, language: string | undefined): Answers => ({
  ...answers,
  language: frameIn(language).language,
});

async function placesFor(pool: pg.Pool, page: Page, answers: Answers): Promise<readonly Place[]> {
  if (page.key === 'district') return districtsOf(pool);
  if (page.key === 'subdistrict' && isNumber(answers.district)) return placesIn(pool, Number(answers.district));
  if (page.key === 'village' && isNumber(answers.subdistrict)) return placesIn(pool, Number(answers.subdistrict));
  return [];
}

const isNumber = (text: string | undefined): text is string => text !== undefined && /^\d+$/.test(text);

const receiverOf = (pool: pg.Pool, answers: Answers): Promise<Receiver | null> =>
  receiverFor(pool, isNumber(answers.district) ? Number(answers.district) : null, apartFrom(answers));

/** Of the district that reads, for the page that asks where somebody works and for saying again what was chosen. */
async function officesFor(pool: pg.Pool, page: Page | null, { district }: Answers): Promise<readonly Office[]> {
  if (page !== null && page.key !== 'hurts') return [];
  const reads = await receiverFor(pool, isNumber(district) ? Number(district) : null, null);
  return reads ? officesIn(pool, reads.district) : [];
}

/** In words of the office, whatever language she chose: for the one who reads. */
async function workplaceOf(pool: pg.Pool, answers: Answers): Promise<string | null> {
  const { worksAt, worksAtOther } = answers;
  const named = (await officesFor(pool, null, answers)).find(({ agency }) => agency === worksAt)?.name;
  const other = worksAt === 'school' || worksAt === 'village-office' ? askWords.id[`worksAt-${worksAt}`] : undefined;
  return [named ?? other, worksAtOther].filter((one) => one !== undefined).join(', ') || null;
}

/** The place as far as no village says it, for the one who reads. */
async function whereInWords(pool: pg.Pool, answers: Answers, receiver: Receiver): Promise<string | null> {
  if (answers.district === undefined || answers.village !== undefined) return null;
  if (!isNumber(answers.district)) return answers.elsewhere ?? null;
  const told = [answers.subdistrict, Number(answers.district) === receiver.district ? undefined : answers.district];
  const named = await Promise.all(told.filter(isNumber).map((place) => placeNamed(pool, Number(place))));
  return named.flatMap((place) => (place ? [inFull(place)] : [])).join(', ') || null;
}
