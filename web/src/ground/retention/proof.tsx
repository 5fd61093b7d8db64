/** One destruction on one sheet: which keys, when, by whom, and from which day it is complete. It names nobody who was helped. */
import { ProofOfDestruction } from '@naung/domain/ground/retention/reads.ts';
import { useRead } from '../api/use-read.ts';
import { useCodes } from '../codes/use-codes.ts';
import type { Params } from '../going/match.ts';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { Facts } from '../look/facts.tsx';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { OnDay } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export function ProofPage({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const language = useLanguage();
  const classes = useCodes('retention-classes');
  const reading = useRead(ProofOfDestruction, { act: params.act ?? '' });
  return (
    <Page
      title={say('proof')}
      lead={say('proof-lead')}
      back="/masa-simpan"
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <Shown reading={reading} lines={6}>
        {(proof) => (
          <div class="stack">
            <Facts
              facts={[
                [say('code'), proof.code ?? say('no-code')],
                [say('class'), classes.wordOf(proof.class)],
                [say('ended'), <OnDay key="ended" day={proof.endedOn} />],
                [say('due-on'), <OnDay key="due" day={proof.dueOn} />],
                [say('asked-row'), `${proof.askedBy}, ${dayInShort(proof.askedOn, language)}`],
                [say('decided-row'), `${proof.decidedBy}, ${dayInShort(proof.destroyedOn, language)}`],
                [say('keys'), String(proof.keys)],
                [say('digest'), <code key="digest">{proof.digest}</code>],
              ]}
            />
            <p>
              {say(proof.isComplete ? 'is-complete' : 'complete-on', { day: dayInShort(proof.completeOn, language) })}
            </p>
            <Section title={say('key-ids')}>
              <ul>
                {proof.keyIds.map((key) => (
                  <li key={key}>
                    <code>{key}</code>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        )}
      </Shown>
    </Page>
  );
}
