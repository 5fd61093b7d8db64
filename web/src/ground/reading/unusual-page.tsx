/** For whoever keeps the agencies: unusual reading that no custodian is left for. No case is named, and none is opened from here. */
import { Page } from '../look/page.tsx';
import { useWords } from '../words/use-words.ts';
import { UnusualSection } from './unusual-section.tsx';
import { unusualWords as words } from './unusual-words.ts';

export function UnusualPage() {
  const say = useWords(words);
  return (
    <Page title={say('for-custodian')} lead={say('in-their-place')} wide>
      <UnusualSection />
    </Page>
  );
}
