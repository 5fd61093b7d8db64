/**
 * Looking for somebody by name. What is typed lives on this page and in the one call that carries it: not in the address, not in the
 * history, in no list of suggestions. Nothing is asked while she types.
 */
import { FindPeople } from '@naung/domain/casework/people/reads.ts';
import { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { ask } from '../../ground/api/client.ts';
import type { Failure } from '../../ground/api/failure.ts';
import { Button } from '../../ground/look/button.tsx';
import { ErrorSummary, type Faults } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Page, Section } from '../../ground/look/page.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { WorkList, type WorkRow } from '../../ground/look/work-list.tsx';
import { VillageField } from '../../ground/places/village-field.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { findingWords, foundByWords, nameKindWords } from './finding-words.ts';

type Found = z.infer<(typeof FindPeople)['answer']>;
const empty = { name: '', born: '', number: '', village: null as number | null };

export function FindPeoplePage() {
  const say = useWords(findingWords);
  const { found, failure, working, look, forget } = useLooking();
  return (
    <Page title={say('title')} lead={say('lead')}>
      <FindForm working={working} failure={failure} onLook={look} onClear={forget} />
      <div aria-live="polite">{found === null ? null : <WhoWasFound found={found} />}</div>
    </Page>
  );
}

/** Asked once for each press; nothing of it outlives the page. */
function useLooking() {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const look = async (query: z.input<(typeof FindPeople)['query']>) => {
    setWorking(true);
    const answer = await ask(FindPeople, query);
    setWorking(false);
    setFailure(answer.ok ? null : answer.failure);
    setFound(answer.ok ? answer.value : null);
  };
  const forget = () => {
    setFailure(null);
    setFound(null);
  };
  return { working, failure, found, look, forget };
}

interface FindFormProps {
  readonly working: boolean;
  readonly failure: Failure | null;
  readonly onLook: (query: z.input<(typeof FindPeople)['query']>) => Promise<void>;
  readonly onClear: () => void;
}

function FindForm({ working, failure, onLook, onClear }: FindFormProps) {
  const say = useWords(findingWords);
  const [typed, setTyped] = useState(empty);
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const send = (event: Event) => {
    event.preventDefault();
    const wrong = faultsOf(typed, say);
    setFaults(wrong);
    setAttempt(attempt + 1);
    if (!working && Object.keys(wrong).length === 0) void onLook(askedOf(typed));
  };
  const clear = () => {
    setTyped(empty);
    setFaults({});
    onClear();
  };
  return (
    <form class="section stack" aria-label={say('title')} autocomplete="off" noValidate onSubmit={send}>
      <ErrorSummary faults={faults} attempt={attempt} />
      <Fields typed={typed} faults={faults} onChange={setTyped} />
      <p class="soft">{say('noted')}</p>
      <div class="row">
        <Button kind="main" type="submit" icon="search" busy={working && say('finding')}>
          {say('find')}
        </Button>
        <Button kind="quiet" icon="close" onPress={clear}>
          {say('clear')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
    </form>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly onChange: (typed: Typed) => void;
}

function Fields({ typed, faults, onChange }: FieldsProps) {
  const say = useWords(findingWords);
  const set = (field: 'name' | 'born' | 'number') => (value: string) => onChange({ ...typed, [field]: value });
  return (
    <>
      <TextInput
        id="name"
        label={say('name')}
        hint={say('name-hint')}
        optional
        maxLength={200}
        error={faults.name}
        value={typed.name}
        onValue={set('name')}
      />
      <TextInput
        id="born"
        label={say('born')}
        hint={say('born-hint')}
        optional
        width="middle"
        maxLength={10}
        error={faults.born}
        value={typed.born}
        onValue={set('born')}
      />
      <VillageField
        label={say('village')}
        value={typed.village}
        onValue={(village) => onChange({ ...typed, village })}
      />
      <TextInput
        id="number"
        label={say('number')}
        hint={say('number-hint')}
        optional
        width="middle"
        inputMode="numeric"
        maxLength={40}
        value={typed.number}
        onValue={set('number')}
      />
    </>
  );
}

function WhoWasFound({ found: { items, isSpent } }: { readonly found: Found }) {
  const say = useWords(findingWords);
  const row = useRow();
  if (isSpent)
    return (
      <Notice tone="attention" title={say('spent')}>
        <p>{say('spent-why')}</p>
      </Notice>
    );
  if (items.length === 0) return <Empty icon="search" title={say('found-none')} why={say('found-none-why')} />;
  return (
    <Section title={say('found')}>
      <p class="soft">{say('found-lead')}</p>
      <WorkList label={say('found')} rows={items.map(row)} />
    </Section>
  );
}

function useRow(): (item: Found['items'][number]) => WorkRow {
  const say = useWords(findingWords);
  const sayKind = useWords(nameKindWords);
  const sayBy = useWords(foundByWords);
  return (item) => {
    const about = [
      sayKind(item.kind),
      item.nickname === null ? null : say('called', { nickname: item.nickname }),
      item.born === null ? null : say('born-on', { year: item.born.slice(0, 4) }),
    ];
    const by = item.foundBy.map((what) => sayBy(what)).join(', ');
    return {
      key: `${item.record} ${item.name}`,
      href: item.case === null ? `/triase/${item.concern}` : `/kasus/${item.case}`,
      title: item.name ?? say('no-name'),
      when: item.alias === null ? say('not-a-case') : `${item.alias} · ${item.code}`,
      line: about.filter((part) => part !== null).join(' · '),
      badges: by === '' ? undefined : say('by', { what: by }),
    };
  };
}

type Typed = typeof empty;

function faultsOf({ name, born, number }: Typed, say: (key: 'nothing-asked' | 'born-fault') => string): Faults {
  return {
    ...(name.trim() === '' && number.trim() === '' ? { name: say('nothing-asked') } : {}),
    ...(born.trim() === '' || bornAs(born.trim()) !== null ? {} : { born: say('born-fault') }),
  };
}

/** A year, or a day as it stands on a card; null for anything else. */
function bornAs(typed: string): string | null {
  if (/^(19|20)\d\d$/.test(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]((?:19|20)\d\d)$/.exec(typed) ?? [];
  const written = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return written.success ? written.data : null;
}

const askedOf = ({ name, born, number, village }: Typed): z.input<(typeof FindPeople)['query']> => ({
  ...(name.trim() === '' ? {} : { name: name.trim() }),
  ...(born.trim() === '' ? {} : { born: bornAs(born.trim()) ?? '' }),
  ...(number.trim() === '' ? {} : { number: number.trim() }),
  ...(village === null ? {} : { village }),
});
