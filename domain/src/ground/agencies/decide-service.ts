/**
 * A service enters the directory, is made sure of, or is no longer offered. How it is reached is sealed.
 */
import type { CommandOf } from '../command.ts';
import type { Happening } from '../happening.ts';
import { done, type Result, refused } from '../result.ts';
import type { Day } from '../time.ts';
import type { AddService, ServiceCommand } from './directory.ts';
import type { ServiceEntry } from './model.ts';
import { barTo, type ServiceRefusal, type ServiceSituation } from './service-bar.ts';

/** How a shelter is reached must not stand in a log that the whole district may read. */
export type ServiceEvent = Happening<
  'service-listed' | 'service-verified' | 'service-retired',
  Partial<Omit<ServiceEntry, 'place' | 'phones' | 'hours'>> & { readonly retiredOn?: Day }
>;

export function decideService(
  wish: ServiceCommand,
  now: ServiceSituation,
): Result<readonly ServiceEvent[], ServiceRefusal> {
  if (wish.name === 'agencies/add-service') return add(wish.payload, now);
  const entry = now.entry;
  if (entry === null) return refused('no-such-entry');
  if (wish.name === 'agencies/retire-service')
    return done([{ type: 'service-retired', record: entry.id, subject: null, core: { retiredOn: now.today } }]);
  const { place, phones, hours, on } = wish.payload;
  const bar = barTo({ ...entry, place, phones, lastVerified: on }, now);
  if (bar !== null) return refused(bar);
  const sealed = { safe_place: { place, phones, hours } };
  return done([{ type: 'service-verified', record: entry.id, subject: null, core: { lastVerified: on }, sealed }]);
}

function add(
  { madeAt: _, ...entry }: CommandOf<typeof AddService>['payload'],
  now: ServiceSituation,
): Result<readonly ServiceEvent[], ServiceRefusal> {
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.agency === null) return refused('no-such-agency');
  if (now.agency.retiredOn !== null) return refused('agency-is-retired');
  if (!now.codeHolds) return refused('code-is-not-on-the-list');
  const bar = barTo(entry, now);
  if (bar !== null) return refused(bar);
  const { place, phones, hours, ...core } = entry;
  const sealed = { safe_place: { place, phones, hours } };
  return done([{ type: 'service-listed', record: entry.id, subject: null, core, sealed }]);
}
