/** The desk around every page: rail at the left, who is here and under which duty at the top, the page in the middle. */
import { useEffect, useState } from 'preact/hooks';
import { deskLocked } from '../ground/api/proof.ts';
import { usePlace } from '../ground/going/going.ts';
import { useKeys } from '../ground/keys/keys.ts';
import { Dialog } from '../ground/look/dialog.tsx';
import { Icon } from '../ground/look/icon.tsx';
import { Mark } from '../ground/look/mark.tsx';
import { Toasts } from '../ground/look/toasts.tsx';
import { RegionSource } from '../ground/places/region-source.tsx';
import { ReasonAsked } from '../ground/reading/reason-asked.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { Header } from './header.tsx';
import { KeyHelp } from './key-help.tsx';
import { Outlet } from './outlet.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { words } from './words.ts';

type Opened = 'nothing' | 'rail' | 'palette' | 'new' | 'keys';

export function Shell() {
  const say = useWords(words);
  const place = usePlace();
  const [opened, setOpened] = useState<Opened>('nothing');
  const close = () => setOpened('nothing');

  useEffect(close, [place]);
  usePaletteKey(() => setOpened('palette'));
  useKeys([
    { key: '/', label: say('key-search'), run: () => focusSearch() || setOpened('palette') },
    { key: 'c', label: say('key-new'), run: () => setOpened('new') },
    { key: '?', label: say('key-help'), run: () => setOpened('keys') },
  ]);

  return (
    <div class="desk">
      <a class="skip-link" href="#main">
        {say('skip-to-content')}
      </a>
      <nav class="desk-side" aria-label={say('navigation')}>
        <a class="brand" href="/">
          <Mark /> Naung
        </a>
        <div>
          <Rail />
        </div>
        <button type="button" class="rail-link rail-foot" onClick={() => setOpened('keys')}>
          <Icon name="keyboard" /> {say('keys')}
        </button>
        <RegionSource />
      </nav>
      <Header onMenu={() => setOpened('rail')} onSearch={() => setOpened('palette')} />
      <main class="desk-main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Dialog title={say('menu')} open={opened === 'rail'} onClose={close} shape="left">
        <nav aria-label={say('navigation')}>
          <Rail />
        </nav>
        <RegionSource />
      </Dialog>
      <Palette open={opened === 'palette' || opened === 'new'} onlyNew={opened === 'new'} onClose={close} />
      <KeyHelp open={opened === 'keys'} onClose={close} />
      <ReasonAsked />
      <SignInAgain />
      <Toasts />
    </div>
  );
}

/** The search of the list on this page, where there is one. */
function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('main [data-search]');
  search?.focus();
  return search !== null;
}

/** Works while typing too, as everywhere. */
function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        deskLocked.get() ||
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
