/** `/pertama#<token>`: on a new installation the first administrator says which district it serves and who she is. */
import { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import { Zone } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { go, takeFragment } from '../going/going.ts';
import { Button } from '../look/button.tsx';
import { Radios } from '../look/choices.tsx';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { PageHead } from '../look/page.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import { learnWhoIsHere } from './me.ts';
import { openOffice } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

const asked = ['districtCode', 'displayName', 'name'] as const;
type Asked = (typeof asked)[number];
const faultWords = {
  districtCode: 'district-code-fault',
  displayName: 'display-name-fault',
  name: 'own-name-fault',
} as const;

export function FirstOffice() {
  const say = useWords(words);
  const [token] = useState(takeFragment);
  const [typed, setTyped] = useState<Record<Asked, string>>({ districtCode: '', displayName: '', name: '' });
  const [zone, setZone] = useState<Zone | ''>('');
  const [faults, setFaults] = useState<Faults<Asked | 'zone'>>({});
  const [attempts, setAttempts] = useState(0);
  const { busy, failure, attempt } = useAttempt(async () => {
    await learnWhoIsHere();
    go('/', { replace: true });
  });

  const send = (event: Event) => {
    event.preventDefault();
    const { shape } = signInBodies['/first-administrator'];
    const wrong = asked.filter((field) => !shape[field].safeParse(typed[field].trim()).success);
    setFaults({
      ...Object.fromEntries(wrong.map((field) => [field, say(faultWords[field])])),
      ...(zone === '' ? { zone: say('zone-fault') } : {}),
    });
    setAttempts(attempts + 1);
    if (wrong.length > 0 || zone === '') return;
    const body = {
      districtCode: typed.districtCode.trim(),
      displayName: typed.displayName.trim(),
      name: typed.name.trim(),
    };
    void attempt(() => openOffice({ token: token ?? '', zone, ...body }));
  };
  const field = (name: Asked) => ({
    id: name,
    value: typed[name],
    onValue: (value: string) => setTyped({ ...typed, [name]: value }),
    error: faults[name],
  });

  return (
    <Entrance>
      <PageHead title={say('first-office')} lead={say('first-office-lead')} />
      <form class="stack" onSubmit={send} noValidate>
        <ErrorSummary faults={faults} attempt={attempts} />
        <SignInFailure failure={failure} />
        <TextInput
          {...field('districtCode')}
          label={say('district-code')}
          hint={say('district-code-hint')}
          width="short"
        />
        <TextInput {...field('displayName')} label={say('display-name')} hint={say('display-name-hint')} />
        <Radios
          id="zone"
          label={say('zone')}
          error={faults.zone}
          value={zone}
          onValue={setZone}
          choices={Zone.options.map((value) => ({ value, label: value }))}
        />
        <TextInput {...field('name')} label={say('own-name')} autocomplete="name" />
        <Button type="submit" kind="main" busy={busy && say('saving')}>
          {say('open-office')}
        </Button>
      </form>
    </Entrance>
  );
}
