import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import type { ComponentChildren } from 'preact';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { Decree } from './decree-said.tsx';
import { Manage } from './manage-group.tsx';
import { words } from './words.ts';

interface GroupSectionProps {
  readonly group: GroupShown;
  readonly onChanged: () => void;
}

export function GroupSection({ group, onChanged }: GroupSectionProps) {
  const say = useWords(words);
  const bases = useCodes('group-bases');
  const bodies = useCodes('village-bodies');
  const forms = useCodes('group-legal-forms');
  const facts: (readonly [string, ComponentChildren])[] = [
    [say('basis'), bases.wordOf(group.basis)],
    ...(group.body === null ? [] : ([[say('body'), bodies.wordOf(group.body)]] as const)),
    [say('legal-form'), forms.wordOf(group.legalForm)],
    [say('formed-on'), <OnDay day={group.formedOn} />],
    [say('decree'), <Decree group={group} />],
  ];
  return (
    <Section title={say('group')}>
      <Facts facts={facts} />
      {carriesOneOf(useMe(), ['keep-villages']) ? <Manage group={group} onChanged={onChanged} /> : null}
    </Section>
  );
}
