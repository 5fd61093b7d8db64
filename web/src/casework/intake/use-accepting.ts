/** Taking a concern into a case: into a new one under its alias, or into one that is open. */
import { AcceptConcern } from '@naung/domain/casework/intake/commands.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { go } from '../../ground/going/going.ts';
import type { Option } from '../../ground/look/combobox.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './deed-words.ts';

export interface Accepting {
  readonly into: 'new' | 'open';
  readonly alias: string;
  readonly worker: PersonId | '';
  readonly openCase: Option | null;
}

export function useAccepting(concern: string, onDone: () => void) {
  const say = useWords(words);
  const me = useMe();
  const newCase = useMemo(newKey, []);
  const [wish, setWish] = useState<Accepting>({ into: 'new', alias: '', worker: '', openCase: null });
  const { perform, working, failure } = usePerform(AcceptConcern);
  const alias = wish.alias.trim();

  const asNew = async () => {
    const who = wish.worker === '' ? {} : { worker: wish.worker };
    const answer = await perform({ concern, case: newCase, isNew: true, alias, ...who });
    if (!answer.ok) return;
    toast(say('was-accepted', { alias }));
    onDone();
    if (wish.worker === me.person.id) go(`/kasus/${newCase}`);
  };
  const intoOpen = async (openCase: Option) => {
    const answer = await perform({ concern, case: openCase.value, isNew: false });
    if (!answer.ok) return;
    toast(say('was-added'));
    onDone();
  };

  return {
    wish,
    change: (part: Partial<Accepting>) => setWish({ ...wish, ...part }),
    accept: () =>
      wish.into === 'new' ? asNew() : wish.openCase === null ? Promise.resolve() : intoOpen(wish.openCase),
    working,
    failure,
  };
}
