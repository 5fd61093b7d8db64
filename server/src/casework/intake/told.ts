/**
 * The core of what was told, out of its columns and back into them.
 */
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import type { ConcernFound } from './table.ts';

export const lifted = (told: ConcernTold) => ({
  channel: told.channel,
  kinds: told.kinds,
  forms: told.forms,
  about_child: told.aboutChild,
  age_band: told.ageBand,
  sex: told.sex,
  disability: told.disability,
  village: told.village,
  place_kind: told.placeKind,
  relation: told.relation,
  respondent_is_child: told.respondentIsChild,
  reporter_kind: told.reporterKind,
  occurred: told.occurred,
  occurred_on: told.occurredOn,
  urgency_items: told.urgencyItems,
});

export const toldCore = (row: ConcernFound) => ({
  channel: row.channel,
  kinds: row.kinds,
  forms: row.forms,
  aboutChild: row.about_child,
  ageBand: row.age_band,
  sex: row.sex,
  disability: row.disability,
  village: row.village,
  placeKind: row.place_kind,
  relation: row.relation,
  respondentIsChild: row.respondent_is_child,
  reporterKind: row.reporter_kind,
  occurred: row.occurred,
  occurredOn: row.occurred_on,
  urgencyItems: row.urgency_items,
});
