/**
 * Finds open cases by alias or code. What is typed stays in the browser: the office is asked for the lists this person reaches, and
 * they are searched here, so that no part of an alias stands in an address.
 */
import { type CaseInList, ListCases } from '@naung/domain/casework/cases/reads.ts';
import { ask } from '../../ground/api/client.ts';
import type { Found } from '../../ground/room.ts';

const most = 8;
const mostPages = 5;

export async function findCases(text: string): Promise<readonly Found[]> {
  const lists = await Promise.all([listOf('mine'), listOf('unit')]);
  const byId = new Map(lists.flat().map((one) => [one.id, one]));
  return matching([...byId.values()], text)
    .slice(0, most)
    .map((one) => ({ id: one.id, path: `/kasus/${one.id}`, label: one.alias, hint: one.code }));
}

/** Aliases and codes that begin with what was typed come before those that only hold it. */
export function matching<One extends Pick<CaseInList, 'alias' | 'code'>>(
  cases: readonly One[],
  text: string,
): readonly One[] {
  const wanted = text.trim().toLowerCase();
  const plain = wanted.replaceAll(/[^a-z0-9]/g, '');
  const rank = (one: One): number => {
    const [alias, code] = [one.alias.toLowerCase(), one.code.toLowerCase().replaceAll('-', '')];
    if (alias.startsWith(wanted) || (plain !== '' && code.startsWith(plain))) return 0;
    return alias.includes(wanted) || (plain !== '' && code.includes(plain)) ? 1 : 2;
  };
  return cases.filter((one) => rank(one) < 2).sort((one, other) => rank(one) - rank(other));
}

async function listOf(whose: 'mine' | 'unit'): Promise<readonly CaseInList[]> {
  const gathered: CaseInList[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await ask(ListCases, { whose, limit: '200', ...(after === undefined ? {} : { after }) });
    if (!answer.ok) break;
    gathered.push(...answer.value.items);
    if (answer.value.next === null) break;
    after = answer.value.next;
  }
  return gathered;
}
