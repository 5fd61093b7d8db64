/** Two records of one person: which is the other, and field by field whose value stands. Nothing is taken over without being chosen. */
import { drawersOfKind, isChosen, MergePeople, type PersonKind } from '@naung/domain/casework/people/merging.ts';
import { useMemo, useState } from 'preact/hooks';
import { plainly } from '../../ground/correcting/plainly.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { words } from './merging-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useSaidText } from './said-facts.tsx';

export interface Mergeable {
  readonly id: string;
  /** Her name, or what stands in its place. */
  readonly what: string;
  readonly told: Readonly<Record<string, unknown>>;
}

interface MergeDialogProps {
  readonly kind: PersonKind;
  readonly kept: Mergeable;
  readonly others: readonly Mergeable[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function MergeDialog({ kind, kept, others, ...rest }: MergeDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const merge = useMemo(newKey, []);
  const [other, setOther] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const [fromAside, setFromAside] = useState<readonly string[]>([]);
  const aside = others.find((one) => one.id === other);
  const wished = (): WishOf<typeof MergePeople> =>
    aside === undefined
      ? { faults: { other: say('choose-other') } }
      : { payload: { merge, kind, kept: kept.id, aside: aside.id, fromAside: [...fromAside] } };
  const choose = (field: string, side: string) =>
    setFromAside([...fromAside.filter((one) => one !== field), ...(side === 'aside' ? [field] : [])]);

  return (
    <WishDialog
      contract={MergePeople}
      title={say('merge-title')}
      lead={say('merge-lead', { what: kept.what })}
      doIt={say('do-merge')}
      icon="join"
      shape="side"
      done={say('was-merged')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="other"
            label={say('which-other')}
            value={other}
            error={aside === undefined ? faults.other : undefined}
            onValue={(id) => {
              setOther(id);
              setFromAside([]);
            }}
            choices={others.map((one) => ({ value: one.id, label: one.what }))}
          />
          {aside === undefined ? null : (
            <Choices kind={kind} kept={kept} aside={aside} fromAside={fromAside} onChoose={choose} />
          )}
        </>
      )}
    </WishDialog>
  );
}

interface ChoicesProps {
  readonly kind: PersonKind;
  readonly kept: Mergeable;
  readonly aside: Mergeable;
  readonly fromAside: readonly string[];
  readonly onChoose: (field: string, side: string) => void;
}

function Choices({ kind, kept, aside, fromAside, onChoose }: ChoicesProps) {
  const say = useWords(words);
  const fieldWord = useWordIfKnown(fieldWords);
  const said = useValueText();
  const differing = Object.keys(drawersOfKind[kind]).filter(
    (field) => isChosen(field) && said(field, kept.told[field]) !== said(field, aside.told[field]),
  );
  if (differing.length === 0) return <Notice title={say('all-the-same')} />;
  return (
    <>
      <div>
        <h3>{say('which-value')}</h3>
        <p class="soft">{say('which-value-why')}</p>
      </div>
      {differing.map((field) => (
        <Radios
          key={field}
          label={fieldWord(field) ?? field}
          value={fromAside.includes(field) ? 'aside' : 'kept'}
          onValue={(side) => onChoose(field, side)}
          choices={[
            { value: 'kept', label: said(field, kept.told[field]) },
            { value: 'aside', label: said(field, aside.told[field]) },
          ]}
        />
      ))}
    </>
  );
}

/** Any value of a person in one line: telephones by their numbers, what holds more than that in all its parts. */
export function useValueText(): (field: string, value: unknown) => string {
  const say = useWords(words);
  const text = useSaidText();
  return (field, value) => {
    const numbers = field === 'phones' && Array.isArray(value) ? value.map((phone) => phone.number) : null;
    return text(field, value) ?? plainly(numbers ?? value, say);
  };
}
