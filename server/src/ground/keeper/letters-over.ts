/**
 * Letters between districts stand behind walls before anybody opens them. Of whom a case speaks the sender's keeper knows by marks
 * that only this installation makes; they are laid beside the sealed letter, in tables that no office reads, and compared with what
 * the staff of the other district declared, now and whenever they declare again.
 *
 * For an installation of its own the marks of this one say nothing: its keeper makes them anew from what the letter carries.
 */
import type pg from 'pg';
import { dutyHeld, type HeldDuty, reachedNow, reachName } from './grants.ts';
import { carryToLetter } from './letters-told.ts';
import type { WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

export interface LetterPosted {
  readonly letter: string;
  readonly toDistrict: number;
  /** The case or the concern of which it speaks. */
  readonly about: string;
}

export interface LetterKeeping {
  /** Before the letter is opened to anybody there. Nothing is answered, whomever it walls off. */
  nameInLetter(asker: Asker, posted: LetterPosted): Promise<null>;
}

export function lettersOver(means: WallMeans): LetterKeeping {
  const { pool, now } = means;
  return {
    async nameInLetter(asker, { letter, toDistrict, about }) {
      const held = await dutyHeld(pool, asker, now());
      const reached = held && (await reachedNow(pool, asker.district, held.acting, [about]));
      if (!reached?.has(reachName(about, 'core'))) throw new Error('A letter speaks of what its sender does not reach');
      await inTransaction(pool, async (client) => {
        await client.query(
          'insert into access.letters_about (to_district, letter, district, about) values ($1, $2, $3, $4) on conflict do nothing',
          [toDistrict, letter, asker.district, about],
        );
      });
      await inTransaction(pool, async (client) => {
        await carryToLetter(client, { from: asker.district, about, to: toDistrict, letter });
      });
      return null;
    },
  };
}

/** What a packet is of, as its own seal says: a letter and what came by the public site open only to whoever reaches them. */
const boundTo = /^(?:letter\|([0-9a-f-]{36})\||concern\|\d+\|([0-9a-f-]{36})$)/;

/** What was answered is of the case or the concern of which the letter spoke, and goes to the unit that wrote it. */
const answerTo = /^answer\|([0-9a-f-]{36})\|(\d+)\|/;

/** Whether the asker may have it opened, with a key of her unit; of the district where another is asked in its place. */
export async function mayOpenForUnit(
  { pool, now }: Pick<WallMeans, 'pool' | 'now'>,
  asker: Asker,
  key: string,
  binding: string,
): Promise<boolean> {
  const held = await dutyHeld(pool, asker, now());
  if (held === null) return false;
  const [, letter, concern] = boundTo.exec(binding) ?? [];
  const subject = letter ?? concern;
  if (subject === undefined)
    return (await mayHaveAnswer(pool, asker, held, binding)) && isKeyOf(pool, asker.district, key, held.unit);
  const reached = await reachedNow(pool, asker.district, held.grantees, [subject]);
  return reached.has(reachName(subject, 'narrative')) && isKeyOf(pool, asker.district, key, null);
}

/** True as well of what is no answer. */
async function mayHaveAnswer(
  pool: pg.Pool,
  { district }: Asker,
  { unit, grantees }: HeldDuty,
  binding: string,
): Promise<boolean> {
  if (!binding.startsWith('answer|')) return true;
  const [, letter, toDistrict] = answerTo.exec(binding) ?? [];
  const { rows } = await pool.query<{ about: string | null }>('select access.written_about($1, $2, $3, $4) as about', [
    district,
    unit,
    toDistrict ?? null,
    letter ?? null,
  ]);
  const about = rows[0]?.about ?? null;
  return about !== null && (await reachedNow(pool, district, grantees, [about])).has(reachName(about, 'core'));
}

async function isKeyOf(pool: pg.Pool, district: number, key: string, unit: string | null): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from ground.unit_keys where district = $1 and key = $2 and ($3::uuid is null or unit = $3::uuid)',
    [district, key, unit],
  );
  return rowCount === 1;
}
