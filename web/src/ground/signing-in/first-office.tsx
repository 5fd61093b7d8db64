/** `/pertama#<token>`: on a new installation the first administrator says which district it serves and who she is. */
import { type FirstDistrict, type FirstDistricts, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Zone } from '@naung/domain/ground/time.ts';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { Answer } from '../api/failure.ts';
import { go, takeFragment } from '../going/going.ts';
import { Button, LinkButton } from '../look/button.tsx';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { Notice } from '../look/notice.tsx';
import { PageHead } from '../look/page.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { DistrictChoice } from './district-choice.tsx';
import { Entrance } from './entrance.tsx';
import { learnWhoIsHere } from './me.ts';
import { firstDistricts, openOffice } from './sessions.ts';
import { becauseOf, SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

const asked = ['displayName', 'name'] as const;
type Asked = (typeof asked)[number];
const faultWords = { displayName: 'display-name-fault', name: 'own-name-fault' } as const;

export function FirstOffice() {
  const say = useWords(words);
  const [token] = useState(() => takeFragment() ?? '');
  const [districts, setDistricts] = useState<Answer<z.infer<typeof FirstDistricts>> | null>(null);
  useEffect(() => void firstDistricts(token).then(setDistricts), []);
  const isOver = districts?.ok === false && becauseOf(districts.failure) === 'link-used';
  return (
    <Entrance>
      <PageHead title={say('first-office')} lead={isOver ? undefined : say('first-office-lead')} />
      {districts === null ? <Skeleton lines={6} /> : null}
      {districts?.ok === false && !isOver ? <SignInFailure failure={districts.failure} /> : null}
      {isOver ? (
        <>
          <Notice tone="attention" title={say('link-used')} live>
            <p>{say('first-link-used-next')}</p>
          </Notice>
          <LinkButton href="/">{say('sign-in')}</LinkButton>
        </>
      ) : null}
      {districts?.ok ? <OfficeForm token={token} districts={districts.value.items} /> : null}
    </Entrance>
  );
}

interface OfficeFormProps {
  readonly token: string;
  readonly districts: readonly FirstDistrict[];
}

function OfficeForm({ token, districts }: OfficeFormProps) {
  const say = useWords(words);
  const [district, setDistrict] = useState<FirstDistrict | null>(null);
  const [zone, setZone] = useState<Zone | ''>('');
  const [typed, setTyped] = useState<Record<Asked, string>>({ displayName: '', name: '' });
  const [attempts, setAttempts] = useState(0);
  const { busy, failure, attempt } = useAttempt(async () => {
    await learnWhoIsHere();
    go('/', { replace: true });
  });
  const choose = (chosen: FirstDistrict | null) => {
    setDistrict(chosen);
    setZone(chosen?.zone ?? '');
  };

  const { shape } = signInBodies['/first-administrator'];
  const wrong = asked.filter((field) => !shape[field].safeParse(typed[field].trim()).success);
  const found: Faults<Asked | 'district' | 'zone'> = {
    ...(district === null ? { district: say('district-asked-fault') } : {}),
    ...(district !== null && zone === '' ? { zone: say('zone-fault') } : {}),
    ...Object.fromEntries(wrong.map((field) => [field, say(faultWords[field])])),
  };
  const faults = attempts === 0 ? {} : found;

  const send = (event: Event) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (wrong.length > 0 || district === null || zone === '') return;
    const body = { districtCode: district.code, displayName: typed.displayName.trim(), name: typed.name.trim() };
    void attempt(() => openOffice({ token, zone, ...body }));
  };
  const field = (name: Asked) => ({
    id: name,
    value: typed[name],
    onValue: (value: string) => setTyped({ ...typed, [name]: value }),
    error: faults[name],
  });

  return (
    <form class="stack" onSubmit={send} noValidate>
      <ErrorSummary faults={faults} attempt={attempts} />
      <SignInFailure failure={failure} />
      <DistrictChoice
        districts={districts}
        chosen={district}
        zone={zone}
        onChoose={choose}
        onZone={setZone}
        faults={{ district: faults.district, zone: faults.zone }}
      />
      <TextInput {...field('displayName')} label={say('display-name')} hint={say('display-name-hint')} />
      <TextInput {...field('name')} label={say('own-name')} autocomplete="name" />
      <Button type="submit" kind="main" busy={busy && say('saving')}>
        {say('open-office')}
      </Button>
    </form>
  );
}
