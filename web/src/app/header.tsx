import { useState } from 'preact/hooks';
import { Button, IconButton } from '../ground/look/button.tsx';
import { Dialog } from '../ground/look/dialog.tsx';
import { Icon } from '../ground/look/icon.tsx';
import { lockDesk } from '../ground/proving/left-alone.ts';
import { words as provingWords } from '../ground/proving/words.ts';
import { SignOutButton } from '../ground/signing-in/choose-duty.tsx';
import { DutyList, unitOf } from '../ground/signing-in/duty-list.tsx';
import { chooseLanguage } from '../ground/signing-in/me.ts';
import { useDutyTitle, useMe } from '../ground/signing-in/signed-in.tsx';
import { LanguageSwitch } from '../ground/words/language-switch.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

/** Who is here under which duty stands in sight on every page: what one sees and may do hangs on it. */
export function Header({ onMenu, onSearch }: { readonly onMenu: () => void; readonly onSearch: () => void }) {
  const say = useWords(words);
  const sayProving = useWords(provingWords);
  const me = useMe();
  const titleOf = useDutyTitle();
  const [open, setOpen] = useState(false);
  return (
    <header class="desk-head">
      <span class="only-narrow">
        <IconButton icon="menu" label={say('menu')} onPress={onMenu} />
      </span>
      <button type="button" class="jump" aria-label={say('jump-to')} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon name="search" />
        <span class="jump-word">{say('jump-to')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button type="button" class="who" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="who-text">
          <span class="who-name">{me.person.name}</span>
          <span class="who-duty">
            {me.duty === null ? '' : `${titleOf(me.duty)}, ${unitOf(me.duty)} · ${me.duty.districtName}`}
          </span>
        </span>
        <Icon name="chevronDown" size={16} />
      </button>
      <Dialog title={me.person.name} open={open} onClose={() => setOpen(false)} shape="side">
        <h3>{say('your-duty')}</h3>
        <DutyList duties={me.duties} current={me.duty} onTaken={() => setOpen(false)} />
        <div class="stack who-more">
          <LanguageSwitch onChoose={chooseLanguage} />
          <a class="rail-link" href="/sesi" onClick={() => setOpen(false)}>
            <Icon name="settings" /> {say('own-sessions')}
          </a>
          <a class="rail-link" href="/cara-masuk" onClick={() => setOpen(false)}>
            <Icon name="key" /> {say('own-ways')}
          </a>
          <a class="rail-link" href="/saya/keluarga" onClick={() => setOpen(false)}>
            <Icon name="people" /> {say('own-kin')}
          </a>
          {me.lockSeconds === null ? null : (
            <Button kind="quiet" icon="lock" onPress={lockDesk}>
              {sayProving('lock-now')}
            </Button>
          )}
          <SignOutButton />
        </div>
      </Dialog>
    </header>
  );
}
