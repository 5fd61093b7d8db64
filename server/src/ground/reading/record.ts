/** The survivor's record of access. The keeper says who and when; the office adds what people, duties and units are called. */
import type { CaseId } from '@naung/domain/ground/ids.ts';
import type { Reading, ReadingsForPaper, ReadingsOfCase } from '@naung/domain/ground/reading/record.ts';
import type { Day, Instant } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { EmergencyTold } from '../keeper/emergencies.ts';
import type { ReadingOfCase } from '../keeper/reading.ts';
import { namesOf, personsOnly } from '../walls/names.ts';
import { dutiesOf } from './duties.ts';

const most = 400;
/** Years of a file that ten people open every day. */
const mostOnPaper = 5000;

export async function readingsOfCase(
  tx: Tx,
  { case: subject }: { readonly case: CaseId },
): Promise<z.infer<(typeof ReadingsOfCase)['answer']> | null> {
  const found = await tx.keeper.readingsOf(askerIn(tx), subject, most + 1);
  if (found === null) return null;
  tx.trace.show([subject], 'core');
  const shown = found.readings.slice(0, most);
  const nameOf = await namesOf(tx, personsOnly(shown.map(({ person }) => person)));
  const duties = await dutiesOf(
    tx,
    shown.map(({ duty }) => duty),
  );
  const emergencies = await tx.keeper.emergenciesTold(askerIn(tx), { id: null, subject });
  const items = shown.map(({ person, duty, ...reading }) => ({
    ...reading,
    standing: emergencies.some((one) => one.person === person && coversReading(one, reading))
      ? 'emergency'
      : reading.standing,
    name: nameOf({ person, unit: null }),
    preset: duties.get(duty ?? '')?.preset ?? null,
    unit: duties.get(duty ?? '')?.unit ?? null,
  }));
  return { items: items as Reading[], attempts: found.attempts as never, isCut: found.readings.length > most };
}

/** One line a person and day, whatever she opened; of two who are called alike one line. */
export async function readingsForPaper(
  tx: Tx,
  { case: subject }: { readonly case: CaseId },
): Promise<z.infer<(typeof ReadingsForPaper)['answer']> | null> {
  const found = await tx.keeper.readingsOnPaper(askerIn(tx), subject, mostOnPaper + 1);
  if (found === null) return null;
  tx.trace.show([subject], 'core');
  const shown = found.slice(0, mostOnPaper);
  const nameOf = await namesOf(tx, personsOnly([...new Set(shown.map(({ person }) => person))]));
  const lines = new Map<string, z.infer<(typeof ReadingsForPaper)['answer']>['items'][number]>();
  for (const { day, person, firstAt, lastAt } of shown) {
    const name = nameOf({ person, unit: null });
    const before = lines.get(`${day} ${name}`);
    lines.set(`${day} ${name}`, {
      ...{ day: day as Day, name },
      firstAt: before && before.firstAt < firstAt ? before.firstAt : (firstAt as Instant),
      lastAt: before && before.lastAt > lastAt ? before.lastAt : (lastAt as Instant),
    });
  }
  return { items: [...lines.values()], isCut: found.length > mostOnPaper };
}

/** Whoever was on the team besides has read as one of it. */
const coversReading = (
  { openedAt, until, endedAt }: EmergencyTold,
  { standing, firstAt, lastAt }: Pick<ReadingOfCase, 'standing' | 'firstAt' | 'lastAt'>,
): boolean => standing !== 'team' && openedAt !== null && openedAt <= lastAt && firstAt <= (endedAt ?? until);
