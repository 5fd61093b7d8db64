import { useKept } from '../ground/kept.ts';
import { keysNow, lettersOn } from '../ground/keys/keys.ts';
import { Checkbox } from '../ground/look/choices.tsx';
import { Dialog } from '../ground/look/dialog.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

/** Which keys do something on the page that is open, and how to turn them off. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useWords(words);
  const on = useKept(lettersOn);
  if (!open) return null;
  return (
    <Dialog title={say('keys')} open onClose={onClose}>
      <p class="soft">{say('keys-lead')}</p>
      <dl class="key-list">
        <div>
          <dt>
            <kbd>Ctrl K</kbd>
          </dt>
          <dd>{say('key-palette')}</dd>
        </div>
        {keysNow().map((deed) => (
          <div key={deed.key}>
            <dt>
              <kbd>{deed.key.toUpperCase()}</kbd>
            </dt>
            <dd>{deed.label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={say('letters-on')} hint={say('letters-hint')} checked={on} onChecked={lettersOn.set} />
    </Dialog>
  );
}
