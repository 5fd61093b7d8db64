import type { Day } from '@naung/domain/ground/time.ts';
import { groupCorrectionContracts } from '@naung/domain/prevention/villages/correcting.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import type { ComponentChildren } from 'preact';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Badge } from '../../ground/look/badge.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { decreeStanding } from './decree.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { GroupFields } from './group-fields.tsx';
import { refusalWords, words } from './words.ts';

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

function Decree({ group }: { readonly group: GroupShown }) {
  const say = useWords(words);
  const language = useLanguage();
  const standing = decreeStanding(group.decreeUntil, useToday());
  const { decreeNumber: number, decreeOn, decreeUntil } = group;
  if (number === null || decreeOn === null) return <span class="soft">{say('decree-none')}</span>;
  const short = (day: Day) => dayInShort(day, language);
  return (
    <>
      {decreeUntil === null
        ? say('decree-said', { number, on: short(decreeOn) })
        : say('decree-said-until', { number, on: short(decreeOn), until: short(decreeUntil) })}{' '}
      {standing === 'ended' ? <Badge tone="attention">{say('decree-has-ended')}</Badge> : null}
      {standing === 'ends-soon' ? <Badge tone="attention">{say('decree-ends-soon')}</Badge> : null}
    </>
  );
}

function Manage({ group, onChanged }: GroupSectionProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  const { basis, body, legalForm, formedOn, decreeNumber, decreeOn, decreeUntil } = group;
  const values: GroupTold = { basis, body, legalForm, formedOn, decreeNumber, decreeOn, decreeUntil };
  return (
    <details class="manage">
      <summary>{say('manage')}</summary>
      <RecordDeeds
        of={{
          record: group.id,
          what: say('what-group'),
          enteredAt: group.enteredAt,
          contracts: groupCorrectionContracts,
          values,
          fields: (telling, change) => <GroupFields telling={telling} change={change} />,
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      />
    </details>
  );
}
