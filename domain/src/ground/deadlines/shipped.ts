/**
 * The national holidays that ship. Those that follow the moon are decreed year by year: a later year is added by the next version,
 * or by the office that keeps the lists.
 */
import * as z from 'zod/mini';
import { Mark } from '../codes/model.ts';
import { Day } from '../time.ts';
import holidays from './holidays.data.json';

const Shipped = z.array(z.strictObject({ on: Day, name: z.string(), mark: Mark, source: z.string() }));

export const shippedHolidays = Shipped.parse(holidays);
