/**
 * Finding help near a village, and what happens when somebody comes.
 */
import serviceTypes from '@naung/domain/ground/codes/lists/service-types.data.json' with { type: 'json' };
import { type Frame, Layout } from '../layout.tsx';
import type { PlaceChoice } from '../store.ts';
import { arrivalSteps } from './arrival.ts';
import type { Help } from './directory.ts';

/** After so many days without a check the page says so; the figure is ours (R) and the same as the desk’s reminder. */
const daysUntilStale = 90;

interface Finding {
  readonly frame: Frame;
  readonly districts: readonly PlaceChoice[];
  readonly subdistricts: readonly PlaceChoice[];
  readonly district: number | null;
  readonly subdistrict: number | null;
  readonly help: readonly Help[] | null;
  readonly today: string;
}

export const FindPage = ({ frame, districts, subdistricts, district, subdistrict, help, today }: Finding) => (
  <Layout frame={frame}>
    <h1>{frame.say('where-help')}</h1>
    <form method="get" action="/b">
      <input type="hidden" name="l" value={frame.language} />
      <p>
        <label class="above" for="d">
          {frame.say('district')}
        </label>
        <Places id="d" places={districts} chosen={district} frame={frame} />
      </p>
      {subdistricts.length > 0 ? (
        <p>
          <label class="above" for="s">
            {frame.say('subdistrict')}
          </label>
          <Places id="s" places={subdistricts} chosen={subdistrict} frame={frame} />
        </p>
      ) : null}
      <button type="submit">{frame.say('continue')}</button>
    </form>
    {help ? (
      <>
        <h2>{frame.say('help-near')}</h2>
        {help.length === 0 ? (
          <p>{frame.say('no-help-listed')}</p>
        ) : (
          help.map((one) => <HelpPlace frame={frame} help={one} today={today} />)
        )}
      </>
    ) : null}
  </Layout>
);

const Places = ({
  id,
  places,
  chosen,
  frame,
}: {
  id: string;
  places: readonly PlaceChoice[];
  chosen: number | null;
  frame: Frame;
}) => (
  <select id={id} name={id}>
    <option value="">{frame.say('dont-know')}</option>
    {places.map((place) => (
      <option value={String(place.place)} selected={place.place === chosen}>
        {place.name}
      </option>
    ))}
  </select>
);

const HelpPlace = ({ frame, help, today }: { frame: Frame; help: Help; today: string }) => (
  <div class="place">
    <strong>{help.agency}</strong>
    <p>{serviceTypes.items.find((item) => item.code === help.service)?.[frame.language] ?? help.service}</p>
    <p>{[help.placeName, help.hours, frame.say(`serves-${help.serves}`)].filter((part) => part).join(' · ')}</p>
    <p>
      {help.phones.map((phone) => (
        <a href={`tel:${phone.number}`}>{phone.number} </a>
      ))}
    </p>
    <p class="hint">
      {isStale(help.lastVerified, today)
        ? frame.say('not-verified-lately')
        : frame.say('last-verified', { day: dayInWords(help.lastVerified, frame) })}
    </p>
  </div>
);

const isStale = (verified: string, today: string): boolean =>
  (Date.parse(today) - Date.parse(verified)) / 86_400_000 > daysUntilStale;

export const dayInWords = (day: string, frame: Frame): string =>
  new Intl.DateTimeFormat(frame.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const ArrivalPage = ({ frame }: { frame: Frame }) => (
  <Layout frame={frame}>
    <h1>{frame.say('when-i-come')}</h1>
    <ol>
      {arrivalSteps.map((step) => (
        <li>
          <strong>{step[frame.language].title}</strong>
          <p>{step[frame.language].text}</p>
        </li>
      ))}
    </ol>
  </Layout>
);
