/**
 * What the service of a district is called: UPTD PPA, P2TP2A or PATBM, as its decree says. Two districts use the same word for
 * different things, so it is never a constant; it stands on printed pages and on the public site.
 */
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { done, type Result, refused } from '../result.ts';
import { OfficeName } from './model.ts';

export const NameService = command('agencies/name-service', 'The service of the district takes another name.', {
  name: OfficeName,
});

export interface ServiceNameSituation {
  readonly name: string;
}

export type ServiceNamed = Happening<'service-named', { readonly before: string; readonly name: string }>;

export function decideServiceName(
  { id, payload }: CommandOf<typeof NameService>,
  now: ServiceNameSituation,
): Result<readonly ServiceNamed[], 'nothing-changes'> {
  if (payload.name === now.name) return refused('nothing-changes');
  const core = { before: now.name, name: payload.name };
  return done([{ type: 'service-named', record: id, subject: null, core }]);
}
