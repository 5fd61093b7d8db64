import type { Draft } from '../drafts/use-draft.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { hourText } from './dates.ts';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { words } from './words.ts';

/** Under a form: always says where the words are. */
export function DraftLine({
  draft,
}: {
  readonly draft: Pick<Draft<unknown>, 'state' | 'savedAt' | 'takeTheirs' | 'keepMine'>;
}) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  if (draft.state === 'newer-elsewhere') {
    return (
      <Notice tone="attention" live>
        <p>{say('draft-newer')}</p>
        <div class="row">
          <Button onPress={() => void draft.keepMine()}>{say('draft-keep-mine')}</Button>
          <Button onPress={() => void draft.takeTheirs()}>{say('draft-take-theirs')}</Button>
        </div>
      </Notice>
    );
  }
  const time = draft.savedAt === null ? '' : hourText(draft.savedAt, zone, language);
  return (
    <p
      class={draft.state === 'waiting' ? 'draft-line waiting' : 'draft-line'}
      aria-live={draft.state === 'waiting' ? 'polite' : 'off'}
    >
      <Icon name={draft.state === 'waiting' ? 'unplugged' : 'draft'} size={16} />{' '}
      {say(`draft-${draft.state}`, { time })}
    </p>
  );
}
