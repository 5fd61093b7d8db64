/** What an agency offers, each with the day on which somebody last made sure; a check is one press. */

import { CorrectService } from '@naung/domain/ground/agencies/correcting.ts';
import { RetireService, VerifyService } from '@naung/domain/ground/agencies/directory.ts';
import { hidesItsPlace } from '@naung/domain/ground/agencies/model.ts';
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { useCodes } from '../codes/use-codes.ts';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Facts } from '../look/facts.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Section } from '../look/page.tsx';
import { Empty } from '../look/states.tsx';
import { toast } from '../look/toasts.tsx';
import { PlaceCalled } from '../places/place-called.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { useOfficeHistory } from './history.ts';
import type { ServiceLine } from './lines.ts';
import { OfficePhonesSaid } from './office-phones-said.tsx';
import { sensitivityWords, servedWords, words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';
import { AddServiceDialog, VerifyDialog, WhatServiceIs } from './service-dialogs.tsx';
import { isStale } from './stale.ts';

interface ServicesProps {
  readonly agency: AgencyId;
  readonly services: readonly ServiceLine[];
  readonly keeps: boolean;
  readonly onChanged: () => void;
}

export function Services({ agency, services, keeps, onChanged }: ServicesProps) {
  const say = useWords(words);
  return (
    <Section
      title={say('services')}
      actions={
        keeps ? (
          <DeedButton
            icon="add"
            label={say('add-service')}
            dialog={(close) => <AddServiceDialog agency={agency} onClose={close} onDone={onChanged} />}
          />
        ) : undefined
      }
    >
      {services.length === 0 ? (
        <Empty icon="service" title={say('services-none')} why={say('services-none-why')} />
      ) : (
        <div>
          {services.map((entry) => (
            <ServiceCard key={entry.id} entry={entry} keeps={keeps} onChanged={onChanged} />
          ))}
        </div>
      )}
    </Section>
  );
}

interface ServiceCardProps {
  readonly entry: ServiceLine;
  readonly keeps: boolean;
  readonly onChanged: () => void;
  /** Whose it is, where the card stands among those of other agencies. */
  readonly of?: ComponentChildren;
  /** Under a heading of its own section, or straight under that of the page. */
  readonly heading?: 'h2' | 'h3';
}

export function ServiceCard({ entry, keeps, onChanged, of, heading: Heading = 'h3' }: ServiceCardProps) {
  const say = useWords(words);
  const sayServed = useWords(servedWords);
  const saySensitivity = useWords(sensitivityWords);
  const services = useCodes('service-types');
  const hours = entry.hours === '' ? <span class="soft">{say('hours-none')}</span> : entry.hours;
  return (
    <article class="service-entry">
      <Heading>
        {services.wordOf(entry.service)} <Badge>{sayServed(entry.serves)}</Badge>{' '}
        {entry.sensitivity === 'public' ? null : (
          <Badge tone="attention" icon="lock">
            {saySensitivity(entry.sensitivity)}
          </Badge>
        )}
      </Heading>
      {of === undefined ? null : <p>{of}</p>}
      <Facts
        facts={[
          [say('hours'), hours],
          [say('phones'), <OfficePhonesSaid phones={entry.phones} />],
          ...(hidesItsPlace(entry)
            ? []
            : ([[say('place-said'), <PlaceCalled place={entry.place} unknown={say('no-place')} />]] as const)),
        ]}
      />
      <Verified day={entry.lastVerified} />
      {keeps ? <ServiceDeeds entry={entry} onChanged={onChanged} /> : null}
    </article>
  );
}

function Verified({ day }: { readonly day: Day }) {
  const say = useWords(words);
  const language = useLanguage();
  const stale = isStale(day, useToday());
  return (
    <p class="soft">
      {say('last-verified', { day: dayInShort(day, language) })}{' '}
      {stale ? <Badge tone="attention">{say('is-stale')}</Badge> : null}
    </p>
  );
}

const correction = { correct: CorrectService.correct, void: CorrectService.void };

function ServiceDeeds({ entry, onChanged }: { readonly entry: ServiceLine; readonly onChanged: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const history = useOfficeHistory();
  const services = useCodes('service-types');
  const today = useToday();
  const [opened, setOpened] = useState<'nothing' | 'verify' | 'retire'>('nothing');
  const { perform, working, failure } = usePerform(VerifyService);
  const shared = { onClose: () => setOpened('nothing'), onDone: onChanged };
  const stillRight = async () => {
    const { id, place, phones, hours } = entry;
    const answer = await perform({ entry: id, place, phones, hours, on: today });
    if (!answer.ok) return;
    toast(say('verified'));
    onChanged();
  };
  const { service, serves, sensitivity, lastVerified } = entry;
  return (
    <>
      <div class="row">
        <Button icon="check" busy={working && say('still-right')} onPress={() => void stillRight()}>
          <span aria-hidden="true">{say('still-right')}</span>
          <span class="visually-hidden">{say('still-right-which', { service: services.wordOf(service) })}</span>
        </Button>
        <Button kind="quiet" onPress={() => setOpened('verify')} icon="phone">
          {say('verify-anew')}
        </Button>
      </div>
      <FailureNotice failure={failure} because={because} />
      <details class="manage">
        <summary>{say('manage')}</summary>
        <RecordDeeds
          of={{
            record: entry.id,
            what: say('what-service'),
            enteredAt: entry.enteredAt,
            contracts: correction,
            values: { service, serves, sensitivity, lastVerified },
            fields: (values, change) => <WhatServiceIs values={values} change={change} />,
            ...history,
          }}
          onChanged={onChanged}
        >
          <Button kind="quiet" icon="signOut" onPress={() => setOpened('retire')}>
            {say('retire-service')}
          </Button>
        </RecordDeeds>
      </details>
      {opened === 'verify' ? <VerifyDialog entry={entry} {...shared} /> : null}
      {opened === 'retire' ? (
        <WishDialog
          contract={RetireService}
          title={say('retire-service')}
          lead={say('retire-service-lead')}
          doIt={say('retire-service')}
          kind="grave"
          icon="signOut"
          done={say('service-retired')}
          because={because}
          wished={() => ({ payload: { entry: entry.id } })}
          {...shared}
        />
      ) : null}
    </>
  );
}
