import { Component, type ComponentChildren } from 'preact';
import { Button } from '../ground/look/button.tsx';
import { Notice } from '../ground/look/notice.tsx';
import { Page } from '../ground/look/page.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

/** A page that breaks never leaves an empty screen: what happened, what was kept, what to do. The rest of the desk goes on. */
export class PageBoundary extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError = () => ({ broken: true });

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useWords(words);
  return (
    <Page title={say('page-broke')}>
      <Notice tone="attention" live>
        <p>{say('page-broke-kept')}</p>
        <p>{say('page-broke-next')}</p>
        <Button kind="main" icon="retry" onPress={() => location.reload()}>
          {say('reload')}
        </Button>
      </Notice>
    </Page>
  );
}
