/** Who may be meant, by marks alone: the names themselves are opened and compared by whoever asks. */
import type { NameKind } from '@naung/domain/ground/names/model.ts';
import type { NameRow } from './name-index.ts';
import type { Wanted } from './name-marks.ts';

/** So many names are opened for one look-up. */
const mostOpened = 60;

export interface Chosen extends NameRow {
  readonly kind: NameKind;
  /** Kinds of marks that agreed. */
  readonly agreed: readonly string[];
}

/** A mark that many share says less. Counted among what she reaches alone, so that what is kept from her moves nothing. */
export const choose = (reached: string): string => `
  with wanted as materialized (select * from unnest($2::text[], $3::bytea[], $4::real[]) as w (kind, mark, weight)),
  hits as materialized (
    select m.record, m.compartment, w.kind, w.mark, w.weight
    from wanted w
    join access.name_marks m on m.district = $1 and m.kind = w.kind and m.mark = w.mark
    ${reached}),
  rare as (select kind, mark, count(*) as shared from hits group by kind, mark),
  ranked as (
    select h.record, h.compartment, array_agg(distinct h.kind) as agreed, sum(h.weight / ln(2 + r.shared)) as worth
    from hits h join rare r on r.kind = h.kind and r.mark = h.mark
    group by h.record, h.compartment order by worth desc, h.record limit ${mostOpened})
  select n.record, n.compartment, n.kind, n.subject, n.version, n.key, n.envelope, c.agreed
  from ranked c join access.names n on n.district = $1 and n.record = c.record and n.compartment = c.compartment`;

export const parametersOf = (district: number, wanted: readonly Wanted[]) => [
  district,
  wanted.map(({ kind }) => kind),
  wanted.map(({ mark }) => mark),
  wanted.map(({ weight }) => weight),
];
