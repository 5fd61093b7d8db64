/**
 * Finding help near a village, what happens when somebody comes, a phone that others use.
 */
import deadlines from '@naung/domain/ground/codes/lists/deadlines.data.json' with { type: 'json' };
import serviceTypes from '@naung/domain/ground/codes/lists/service-types.data.json' with { type: 'json' };
import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { addressOf, type Frame, Layout, otherLanguage } from '../layout.tsx';
import { inFull, type Place } from '../store.ts';
import type { Word } from '../words.ts';
import { arrivalSteps, type Steps, sharedPhoneSteps } from './arrival.ts';
import { Calls } from './calls.tsx';
import type { Help, Whereabouts } from './directory.ts';

interface Finding {
  readonly frame: Frame;
  readonly where: Whereabouts | null;
  readonly districts: readonly Place[];
  readonly subdistricts: readonly Place[];
  readonly villages: readonly Place[];
  readonly help: readonly Help[];
  readonly today: string;
}

export const FindPage = ({ frame, where, districts, subdistricts, villages, help, today }: Finding) => (
  <Layout frame={frame} turnedBy={{ address: addressInOther(frame, where) }}>
    <h1>{frame.say('where-help')}</h1>
    <p class="hint">{frame.say('where-lead')}</p>
    <form method="get" action="/b" autocomplete="off">
      {frame.language === 'id' ? null : <input type="hidden" name="l" value={frame.language} />}
      <Choose name="d" level="district" frame={frame} places={districts} chosen={where?.district} />
      {where ? (
        <Choose name="s" level="subdistrict" frame={frame} places={subdistricts} chosen={where.subdistrict} />
      ) : null}
      {where?.subdistrict ? (
        <Choose name="v" level="village" frame={frame} places={villages} chosen={where.village} />
      ) : null}
      <button type="submit">{frame.say('show-help')}</button>
    </form>
    {where ? (
      <Found frame={frame} where={where} places={[...subdistricts, ...villages]} help={help} today={today} />
    ) : null}
    <Calls frame={frame} says="danger-call" />
    <p>
      <a href="https://wa.me/628111129129" rel="noreferrer nofollow">
        {frame.say('whatsapp-129')}
      </a>
    </p>
    <p class="source">{frame.say('region-source')}</p>
  </Layout>
);

const addressInOther = (frame: Frame, where: Whereabouts | null): string => {
  const query = new URLSearchParams({ l: otherLanguage(frame.language) });
  if (where) query.set('d', String(where.district));
  if (where?.subdistrict) query.set('s', String(where.subdistrict));
  if (where?.village) query.set('v', String(where.village));
  return `/b?${query}`;
};

interface Choosing {
  readonly name: string;
  readonly level: 'district' | 'subdistrict' | 'village';
  readonly frame: Frame;
  readonly places: readonly Place[];
  readonly chosen: number | null | undefined;
}

const Choose = ({ name, level, frame, places, chosen }: Choosing) => (
  <>
    <label class="above" for={name}>
      {frame.say(`help-${level}`)}
    </label>
    <select id={name} name={name}>
      <option value="">{frame.say(`any-${level}`)}</option>
      {places.map((place) => (
        <option value={String(place.place)} selected={place.place === chosen}>
          {level === 'district' ? inFull(place) : place.name}
        </option>
      ))}
    </select>
  </>
);

const distances = [0, 1, 2] as const;

/** The nearest first, under the name of the place; an empty area says what can be done all the same. */
const Found = ({
  frame,
  where,
  places,
  help,
  today,
}: Pick<Finding, 'frame' | 'help' | 'today'> & { where: Whereabouts; places: readonly Place[] }) => {
  if (help.length === 0)
    return (
      <>
        <h2>{frame.say('help-all')}</h2>
        <p>{frame.say('no-help-listed')}</p>
      </>
    );
  const isSplit = help.some((one) => one.distance < 2);
  const titleOf = (distance: Help['distance']): string => {
    if (distance === 2) return frame.say(isSplit ? 'help-further' : 'help-all');
    const nearest = distance === 0 ? where.village : where.subdistrict;
    const there = places.find(({ place }) => place === nearest);
    return frame.say('help-near', { place: there ? inFull(there) : '' });
  };
  return (
    <>
      {distances.map((distance) => {
        const there = help.filter((one) => one.distance === distance);
        if (there.length === 0) return null;
        return (
          <>
            <h2>{titleOf(distance)}</h2>
            {there.map((one) => (
              <HelpPlace frame={frame} help={one} today={today} />
            ))}
          </>
        );
      })}
    </>
  );
};

const HelpPlace = ({ frame, help, today }: { frame: Frame; help: Help; today: string }) => (
  <section class="place">
    <h3>{help.agency}</h3>
    <p>{help.services.map((service) => serviceInWords(service, frame)).join(', ')}</p>
    <p class="hint">
      {[help.placeName, help.hours, frame.say(`serves-${help.serves}`)].filter((part) => part).join(' · ')}
    </p>
    {help.phones.length === 0 ? <p>{frame.say('no-phone')}</p> : null}
    <ul class="calls">
      {help.phones.map(({ number }) => (
        <li>
          <a class="button quiet" href={`tel:${number}`}>
            {phoneInWords(number)}
          </a>
        </li>
      ))}
    </ul>
    <p class="hint">
      {frame.say(isStale(help.lastVerified, today) ? 'not-verified-lately' : 'last-verified', {
        day: dayInWords(help.lastVerified, frame),
      })}
    </p>
  </section>
);

const serviceInWords = (service: string, frame: Frame): string =>
  serviceTypes.items.find((item) => item.code === service)?.[frame.language] ?? service;

/** After so many days without a check the page says so: the same limit as the desk's reminder. */
const daysUntilStale = deadlines.items.find((item) => item.code === 'directory-check')?.detail.limit ?? 0;

const isStale = (verified: string, today: string): boolean =>
  (Date.parse(today) - Date.parse(verified)) / 86_400_000 > daysUntilStale;

export const dayInWords = (day: string, frame: Frame): string =>
  new Intl.DateTimeFormat(frame.language === 'en' ? 'en-GB' : 'id', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const ArrivalPage = ({ frame }: { frame: Frame }) => (
  <StepsPage frame={frame} path="/a/1" heading="come-title" steps={arrivalSteps} inOrder next={['/b', 'come-next']} />
);

export const SharedPhonePage = ({ frame }: { frame: Frame }) => (
  <StepsPage frame={frame} path="/a/2" heading="shared-title" steps={sharedPhoneSteps} next={['/', 'home']} />
);

interface Telling {
  readonly frame: Frame;
  readonly path: string;
  readonly heading: Word;
  readonly steps: Steps;
  readonly inOrder?: boolean;
  readonly next: readonly [path: string, says: Word];
}

const StepsPage = ({ frame, path, heading, steps, inOrder, next: [to, says] }: Telling) => (
  <Layout frame={frame} turnedBy={{ address: addressOf(path, otherLanguage(frame.language)) }}>
    <h1>{frame.say(heading)}</h1>
    {inOrder ? (
      <ol class="steps">
        {steps.map((step) => (
          <li>
            <h2>{step[frame.language].title}</h2>
            <p>{step[frame.language].text}</p>
          </li>
        ))}
      </ol>
    ) : (
      steps.map((step) => (
        <>
          <h2>{step[frame.language].title}</h2>
          <p>{step[frame.language].text}</p>
        </>
      ))
    )}
    <p>
      <a class="button quiet" href={addressOf(to, frame.language)}>
        {frame.say(says)}
      </a>
    </p>
  </Layout>
);
