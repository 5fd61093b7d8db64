/**
 * What is said later of somebody in a case goes to its letters too, and what somebody declares later is compared with the letters that
 * came: a letter that waits for its answer is no hole in a wall.
 */
import type pg from 'pg';
import { raise } from './raising.ts';

interface Letter {
  readonly from: number;
  readonly about: string;
  readonly to: number;
  readonly letter: string;
}

type Which = Pick<Letter, 'from' | 'about'> | { readonly to: number; readonly person: string };

export async function carryToLetters(client: pg.PoolClient, which: Which): Promise<void> {
  for (const letter of await lettersOf(client, which)) await carryToLetter(client, letter);
}

export async function carryToLetter(client: pg.PoolClient, { from, about, to, letter }: Letter): Promise<void> {
  await client.query('select access.carry_to_letter($1, $2, $3, $4)', [from, about, to, letter]);
  await raise(client, to, 'p.record = $2', letter);
  await client.query('select access.settle_letter($1, $2)', [to, letter]);
}

/** Those of a case, or those that touch whoever declared. */
async function lettersOf(client: pg.PoolClient, which: Which): Promise<readonly Letter[]> {
  const letters = 'select l.district as "from", l.about, l.to_district as "to", l.letter from access.letters_about l';
  const touched = `${letters} where l.to_district = $1 and exists (
    select from access.party_marks p join access.kin_marks k on k.district = p.district and k.mark = p.mark
    where p.district = l.to_district and p.subject = l.letter and k.person = $2)`;
  const { rows } =
    'to' in which
      ? await client.query<Letter>(touched, [which.to, which.person])
      : await client.query<Letter>(`${letters} where l.district = $1 and l.about = $2`, [which.from, which.about]);
  return rows;
}
