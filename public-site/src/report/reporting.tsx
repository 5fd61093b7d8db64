/**
 * The way through the questions: which page comes, what a page sent, and the sending at the end.
 */
import { randomUUID } from 'node:crypto';
import { sealedFor } from '@naung/domain/casework/intake/door.ts';
import type pg from 'pg';
import type { Frame } from '../layout.tsx';
import { districtsOf, type PlaceChoice, placesIn, type Receiver, receiverOf, writeTelling } from '../store.ts';
import { Answers, type Pocket } from './answers.ts';
import { CheckPage, QuestionPage, ReceiptPage } from './question-page.tsx';
import { after, answered, before, type Page, pageAt } from './questions.ts';
import { type Derivations, drawReceipt } from './receipt.ts';
import { sealTo } from './seal.ts';
import { tellingOf, urgencyOf } from './telling.ts';

export interface Reporting {
  readonly pool: pg.Pool;
  readonly pocket: Pocket;
  readonly derivations: Derivations;
  /** Notes a fault of ours without anything that was told. */
  noteFault(fault: unknown): void;
}

export const beginning = (language: Frame['language']): Answers =>
  Answers.parse({ concern: randomUUID(), receipt: drawReceipt(), language });

/** The page that follows what was sent. */
export async function turn(
  reporting: Reporting,
  frame: Frame,
  answers: Answers,
  sent: { readonly page: string | null; readonly go: string; readonly values: (name: string) => readonly string[] },
) {
  const page = pageAt(sent.page);
  if (sent.go === 'send') return finish(reporting, frame, answers);
  if (sent.go.startsWith('edit:')) return show(reporting, frame, answers, pageAt(sent.go.slice(5)));
  if (!page) return show(reporting, frame, answers, after(null, answers));
  const now = answered(page, answers, sent.go === 'next' ? sent.values : () => []);
  // Going back keeps what stood there before; only "skip" empties a page.
  if (sent.go === 'back') return show(reporting, frame, answers, before(page, answers) ?? page);
  return show(reporting, frame, now, after(page, now));
}

async function show(reporting: Reporting, frame: Frame, answers: Answers, page: Page | null) {
  const receiver = await receiverFor(reporting.pool, answers);
  if (page === null) return check(reporting, frame, answers, receiver, false);
  const asked = { frame, answers, pocket: reporting.pocket.seal(answers) };
  return (
    <QuestionPage
      asked={asked}
      page={page}
      places={await choicesFor(reporting.pool, page, answers)}
      receiver={receiver}
    />
  );
}

async function check(reporting: Reporting, frame: Frame, answers: Answers, receiver: Receiver | null, broke: boolean) {
  const asked = { frame, answers, pocket: reporting.pocket.seal(answers) };
  const choices = await Promise.all(
    ['district', 'subdistrict', 'village'].map((key) => {
      const page = pageAt(key);
      return page ? choicesFor(reporting.pool, page, answers) : [];
    }),
  );
  const placeNames = new Map(choices.flat().map((place) => [String(place.place), place.name]));
  return <CheckPage asked={asked} receiver={receiver} placeNames={placeNames} broke={broke} />;
}

async function choicesFor(pool: pg.Pool, page: Page, answers: Answers): Promise<readonly PlaceChoice[]> {
  if (page.key === 'district') return districtsOf(pool);
  if (page.key === 'subdistrict' && answers.district) return placesIn(pool, Number(answers.district));
  if (page.key === 'village' && answers.subdistrict) return placesIn(pool, Number(answers.subdistrict));
  return [];
}

/** Who names no district, or one without a service, is read by the installation's first; a telling is never turned away. */
async function receiverFor(pool: pg.Pool, answers: Answers): Promise<Receiver | null> {
  const named = Number(answers.district);
  const own = Number.isInteger(named) && named > 0 ? await receiverOf(pool, named) : null;
  if (own) return own;
  for (const district of await districtsOf(pool)) {
    const fallback = await receiverOf(pool, district.place);
    if (fallback) return fallback;
  }
  return null;
}

async function finish(reporting: Reporting, frame: Frame, answers: Answers) {
  const receiver = await receiverFor(reporting.pool, answers);
  try {
    if (!receiver) throw new Error('No unit of this installation receives concerns');
    const told = tellingOf(answers);
    const urgency = urgencyOf(told);
    const packet = await sealTo(
      receiver.publicKey,
      sealedFor(receiver.district, answers.concern),
      JSON.stringify(told),
    );
    const lookup = await reporting.derivations.lookup(answers.receipt);
    const telling = { concern: answers.concern, urgency, aboutChild: told.aboutChild, packet, lookup };
    await writeTelling(reporting.pool, receiver, telling, new Date());
    return <ReceiptPage frame={frame} receipt={answers.receipt} urgent={urgency === 'merah'} />;
  } catch (fault) {
    reporting.noteFault(fault);
    return check(reporting, frame, answers, receiver, true);
  }
}
