import { AddService, VerifyService } from '@naung/domain/ground/agencies/directory.ts';
import { hidesItsPlace, type ServiceEntry, sensitivities, served } from '@naung/domain/ground/agencies/model.ts';
import { barTo } from '@naung/domain/ground/agencies/service-bar.ts';
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios, Select } from '../look/choices.tsx';
import { DateInput } from '../look/date-input.tsx';
import { TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { OwnVillageField } from '../places/own-village-field.tsx';
import type { Telling } from '../telling.ts';
import { useToday } from '../today.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { officePhonesOf, typedOf } from './office-phones.ts';
import { OfficePhonesField } from './office-phones-field.tsx';
import { sensitivityWords, servedWords, words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';

interface HowReached {
  readonly place: number | null;
  readonly typed: readonly string[];
  readonly hours: string;
}

interface ReachedFieldsProps {
  readonly reached: HowReached;
  readonly onReached: (reached: HowReached) => void;
  readonly hidden: boolean;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

/** Where a shelter lies is not even asked. */
function ReachedFields({ reached, onReached, hidden, faults }: ReachedFieldsProps) {
  const say = useWords(words);
  const put = (part: Partial<HowReached>) => onReached({ ...reached, ...part });
  return (
    <>
      <OfficePhonesField typed={reached.typed} onTyped={(typed) => put({ typed })} error={faults.phones} />
      {hidden ? null : (
        <OwnVillageField label={say('place')} optional value={reached.place} onValue={(place) => put({ place })} />
      )}
      <TextInput
        label={say('hours')}
        hint={say('hours-hint')}
        optional
        maxLength={200}
        value={reached.hours}
        onValue={(hours) => put({ hours })}
      />
    </>
  );
}

type ServiceTold = Pick<ServiceEntry, 'service' | 'serves' | 'sensitivity' | 'lastVerified'>;
type ServiceTelling = Telling<ServiceTold>;

interface WhatServiceIsProps {
  readonly values: ServiceTelling;
  readonly change: (part: ServiceTelling) => void;
  readonly faults?: Readonly<Record<string, string | undefined>>;
}

export function WhatServiceIs({ values, change, faults = {} }: WhatServiceIsProps) {
  const say = useWords(words);
  const sayServed = useWords(servedWords);
  const saySensitivity = useWords(sensitivityWords);
  const services = useCodes('service-types');
  return (
    <>
      <Select
        id="service"
        label={say('service')}
        error={faults.service}
        value={values.service ?? ''}
        onValue={(service) => change({ service: service as ServiceEntry['service'] })}
        choices={services.choices}
      />
      <Radios
        label={say('serves')}
        value={values.serves ?? ''}
        onValue={(serves) => change({ serves })}
        choices={served.map((one) => ({ value: one, label: sayServed(one) }))}
      />
      <Radios
        label={say('sensitivity')}
        hint={say('sensitivity-hint')}
        value={values.sensitivity ?? ''}
        onValue={(sensitivity) => change({ sensitivity })}
        choices={sensitivities.map((one) => ({ value: one, label: saySensitivity(one) }))}
      />
      <DateInput
        id="last-verified"
        label={say('verified-on')}
        recent
        error={faults['last-verified']}
        value={values.lastVerified ?? ''}
        onValue={(day) => change({ lastVerified: day === '' ? undefined : day })}
      />
    </>
  );
}

interface AddServiceDialogProps {
  readonly agency: AgencyId;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const nothingReached: HowReached = { place: null, typed: [''], hours: '' };

export function AddServiceDialog({ agency, onClose, onDone }: AddServiceDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayRefusal = useWords(refusalWords);
  const today = useToday();
  const [id] = useState(newKey);
  const [told, setTold] = useState<ServiceTelling>({ serves: 'both', sensitivity: 'public', lastVerified: today });
  const [reached, setReached] = useState(nothingReached);
  const hidden = hides(told);

  const wished = (): WishOf<typeof AddService> => {
    const { service, serves = 'both', sensitivity = 'public', lastVerified = '' as Day } = told;
    const phones = officePhonesOf(reached.typed);
    const faults = {
      ...(service === undefined ? { service: say('service-fault') } : {}),
      ...(phones === null ? { phones: say('phones-fault') } : {}),
    };
    if (service === undefined || phones === null) return { faults };
    const place = hidden ? null : (reached.place as ServiceEntry['place']);
    const bar = barTo({ service, sensitivity, place, phones, lastVerified }, { today, placeLiesHere: true });
    if (bar !== null) return { faults: { [bar === 'lies-ahead' ? 'last-verified' : 'phones']: sayRefusal(bar) } };
    return {
      payload: { id, agency, service, serves, sensitivity, lastVerified, place, phones, hours: reached.hours.trim() },
    };
  };

  return (
    <WishDialog
      contract={AddService}
      title={say('add-service')}
      shape="side"
      doIt={say('add-service')}
      icon="check"
      done={say('service-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <WhatServiceIs values={told} change={(part) => setTold({ ...told, ...part })} faults={faults} />
          <ReachedFields reached={reached} onReached={setReached} hidden={hidden} faults={faults} />
        </>
      )}
    </WishDialog>
  );
}

interface VerifyDialogProps {
  readonly entry: ServiceEntry;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What changed is written down, and that somebody made sure of it today. */
export function VerifyDialog({ entry, onClose, onDone }: VerifyDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayRefusal = useWords(refusalWords);
  const today = useToday();
  const [reached, setReached] = useState<HowReached>({
    place: entry.place,
    typed: typedOf(entry.phones),
    hours: entry.hours,
  });
  const wished = (): WishOf<typeof VerifyService> => {
    const phones = officePhonesOf(reached.typed);
    if (phones === null) return { faults: { phones: say('phones-fault') } };
    const place = reached.place as ServiceEntry['place'];
    const bar = barTo({ ...entry, place, phones, lastVerified: today }, { today, placeLiesHere: true });
    if (bar !== null) return { faults: { phones: sayRefusal(bar) } };
    return { payload: { entry: entry.id, place, phones, hours: reached.hours.trim(), on: today } };
  };
  return (
    <WishDialog
      contract={VerifyService}
      title={say('verify-anew')}
      lead={say('verify-lead')}
      shape="side"
      doIt={say('still-right')}
      icon="check"
      done={say('verified')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <ReachedFields reached={reached} onReached={setReached} hidden={hidesItsPlace(entry)} faults={faults} />
      )}
    </WishDialog>
  );
}

const hides = ({ service, sensitivity }: ServiceTelling): boolean =>
  service === undefined ? sensitivity === 'secret' : hidesItsPlace({ service, sensitivity: sensitivity ?? 'public' });
