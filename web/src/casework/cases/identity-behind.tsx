/** The name behind the alias: shown on a deliberate press only, hidden again with one, and asked of the office each time anew. */
import { CaseIdentity } from '@naung/domain/casework/cases/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface IdentityBehindProps {
  readonly id: CaseId;
  /** Counts what was written down since: somebody may have a name now. */
  readonly round: number;
}

export function IdentityBehind({ id, round }: IdentityBehindProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <section class="identity-behind" aria-label={say('identity')}>
      <div class="row">
        <Button icon={open ? 'eyeOff' : 'eye'} expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? 'hide-identity' : 'open-identity')}
        </Button>
        <span class="soft">{say('identity-why')}</span>
      </div>
      {open ? <Identity key={round} id={id} /> : null}
    </section>
  );
}

function Identity({ id }: { readonly id: CaseId }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CaseIdentity, { case: id });
  return (
    <Shown reading={reading} because={because} lines={2}>
      {({ name, nickname, born, nik }) =>
        name === null && nickname === null && born === null && nik === null ? (
          <p>{say('identity-none')}</p>
        ) : (
          <Facts
            facts={[
              [say('name'), name ?? say('not-told')],
              [say('nickname'), nickname ?? say('not-told')],
              [say('born'), born === null ? say('not-told') : <OnDay day={born} />],
              [say('nik'), nik ?? say('not-told')],
            ]}
          />
        )
      }
    </Shown>
  );
}
