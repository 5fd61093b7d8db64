import type { Me } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { useWords } from '../words/use-words.ts';
import { Begin } from './begin-code.tsx';
import { type Begun, Confirm } from './confirm-code.tsx';
import { words } from './words.ts';

/** The code beside a passphrase. Its key is shown once, as a picture, as letters and as a link, and kept nowhere here. */
export function CodePart({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const [begun, setBegun] = useState<Begun | null>(null);
  return (
    <Section title={say('make-code')}>
      {me.ways.code ? <Notice tone="done" title={say('code-made')} live /> : <p>{say('code-why')}</p>}
      {me.ways.code ? null : begun === null ? <Begin onBegun={setBegun} /> : <Confirm begun={begun} />}
    </Section>
  );
}
