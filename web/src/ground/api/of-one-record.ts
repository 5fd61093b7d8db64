import { isId } from '../going/is-id.ts';

/** A question that names one record opens a file: to be asked again only by somebody's hand, since each look is written down as hers. */
export const isOfOneRecord = (query: unknown): boolean =>
  query !== null && Object.values(query as object).some((value) => typeof value === 'string' && isId(value));
