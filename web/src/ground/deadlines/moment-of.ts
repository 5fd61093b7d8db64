/** A day and an hour as somebody of the district typed them: `14:05`, `14.05`, `1405` or `9`. Null where no hour can be read. */
import { addHours, type Day, type Instant, instantOf, type Zone, zones } from '@naung/domain/ground/time.ts';

export function momentOf(day: Day | '', hour: string, zone: Zone): Instant | null {
  const read = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(hour.trim());
  if (day === '' || read === null) return null;
  const [hours, minutes] = [Number(read[1]), Number(read[2] ?? '0')];
  if (hours > 23 || minutes > 59) return null;
  return addHours(instantOf(Date.parse(`${day}T00:00:00.000Z`) + (hours * 60 + minutes) * 60_000), -zones[zone]);
}
