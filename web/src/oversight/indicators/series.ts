/** What a series or a breakdown says in one sentence: its sum, which is of one kind only, and where it stands highest. */
import { type Count, type CountedKind, counted, plus, shown } from '@naung/domain/oversight/indicators/count.ts';

export interface Point<Kind extends CountedKind> {
  readonly label: string;
  readonly count: Count<Kind>;
}

export interface SeriesSaid {
  readonly all: number;
  readonly most: number;
  /** Where it stands highest; several where they are equal. */
  readonly where: readonly string[];
}

export function saidOf<Kind extends CountedKind>(kind: Kind, points: readonly Point<Kind>[]): SeriesSaid {
  const all = points.reduce<Count<Kind>>((sum, { count }) => plus(sum, count), counted(kind, 0));
  const most = Math.max(0, ...points.map(({ count }) => shown(count)));
  const where = most === 0 ? [] : points.filter(({ count }) => shown(count) === most).map(({ label }) => label);
  return { all: shown(all), most, where };
}
