/** What is said of a record beside its fields: that it stands for another as well, that there is another file; and the deeds for it. */
import type { PersonKind } from '@naung/domain/casework/people/merging.ts';
import type { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { TakeBackSame } from '@naung/domain/casework/people/same.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { ApartDialog } from './apart-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { words } from './merging-words.ts';
import { type Besides, type ClientShown, type RelativeShown, type RespondentShown, toldOf } from './person-record.tsx';
import { PossibleDouble } from './possible-double.tsx';
import { refusalWords } from './refusal-words.ts';
import { SameDialog } from './same-dialog.tsx';
import { words as peopleWords } from './words.ts';

type People = z.infer<typeof PeopleOfCase.answer>;
type Anybody = ClientShown | RelativeShown | RespondentShown;
type Opened = { readonly person: Anybody } | { readonly merge: People['merges'][number] } | { readonly file: string };

/** For each record of one kind: its marks and deeds, and the dialog that one of them opened. */
export function useSamePerson(kind: PersonKind, of: People, mayChange: boolean, onChanged: () => void) {
  const say = useWords(words);
  const sayPeople = useWords(peopleWords);
  const [opened, setOpened] = useState<Opened | null>(null);
  const everybody: readonly Anybody[] = of[`${kind}s`];
  const standing = everybody.filter((one) => one.voidedAt === null);
  const nameOf = (id: string) => everybody.find((one) => one.id === id)?.name ?? sayPeople(`unnamed-${kind}`);
  const mergeable = (one: Anybody) => ({ id: one.id, what: nameOf(one.id), told: toldOf(one) });
  const dialog = {
    onClose: () => setOpened(null),
    onDone: () => {
      setOpened(null);
      onChanged();
    },
  };

  const besides = (person: Anybody): Besides => ({
    marks: (
      <>
        {of.merges
          .filter((merge) => merge.kept === person.id)
          .map((merge) => (
            <Mark key={merge.id} icon="join" text={say('stands-for', { what: nameOf(merge.aside) })}>
              {mayChange ? (
                <Button kind="quiet" icon="undo" onPress={() => setOpened({ merge })}>
                  {say('apart')}
                </Button>
              ) : null}
            </Mark>
          ))}
        {kind === 'client' && person.voidedAt === null ? <PossibleDouble client={person.id} /> : null}
        {'alsoIn' in person
          ? person.alsoIn.map((file) => <OtherFile key={file.id} file={file} onChanged={onChanged} />)
          : null}
      </>
    ),
    deeds: (
      <>
        {standing.length < 2 ? null : (
          <Button kind="quiet" icon="join" onPress={() => setOpened({ person })}>
            {say('merge')}
          </Button>
        )}
        {kind === 'client' ? (
          <Button kind="quiet" icon="case" onPress={() => setOpened({ file: person.id })}>
            {say('say-same')}
          </Button>
        ) : null}
      </>
    ),
  });

  return { besides, dialog: opened === null ? null : dialogOf(opened) };

  function dialogOf(what: Opened): ComponentChildren {
    if ('file' in what) return <SameDialog {...dialog} client={what.file} />;
    if ('merge' in what) {
      const names = { kept: nameOf(what.merge.kept), aside: nameOf(what.merge.aside) };
      return <ApartDialog {...dialog} merge={what.merge.id} names={names} />;
    }
    const others = standing.filter((one) => one.id !== what.person.id).map(mergeable);
    return <MergeDialog {...dialog} kind={kind} kept={mergeable(what.person)} others={others} />;
  }
}

function OtherFile({
  file,
  onChanged,
}: {
  readonly file: ClientShown['alsoIn'][number];
  readonly onChanged: () => void;
}) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const { perform, working, failure } = usePerform(TakeBackSame);
  const takeBack = async () => {
    const answer = await perform({ same: file.id });
    if (!answer.ok) return;
    toast(say('was-taken-back'));
    onChanged();
  };
  return (
    <Mark icon="case" text={say('also-in', { alias: file.alias })}>
      <Button kind="quiet" icon="undo" busy={working && say('take-back-same')} onPress={() => void takeBack()}>
        {say('take-back-same')}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} because={because} />}
    </Mark>
  );
}

const Mark = ({
  icon,
  text,
  children,
}: {
  readonly icon: 'join' | 'case';
  readonly text: string;
  readonly children: ComponentChildren;
}) => (
  <div class="row">
    <span class="marked">
      <Icon name={icon} /> {text}
    </span>
    {children}
  </div>
);
