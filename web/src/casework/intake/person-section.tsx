import { sexes } from '@naung/domain/casework/intake/door.ts';
import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DayPartsInput } from '../../ground/day-parts/day-parts-input.tsx';
import { KnownAlready } from '../../ground/finding/known-already.tsx';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './receive-words.ts';
import type { SectionProps } from './section-props.ts';

interface PersonSectionProps extends SectionProps {
  /** Nobody may know yet; what is put right was already taken for one or the other. */
  readonly mayBeUnknown?: boolean;
}

export function PersonSection({ writing, change, mayBeUnknown = false }: PersonSectionProps) {
  const say = useWords(words);
  const bands = useCodes('age-bands-simfoni');
  const sexWords = useCodes('sexes');
  return (
    <div class="stack">
      <Radios
        label={say('about-child')}
        hint={say('about-child-hint')}
        value={writing.aboutChild === undefined ? 'unknown' : writing.aboutChild ? 'child' : 'adult'}
        onValue={(who) => change({ aboutChild: who === 'unknown' ? undefined : who === 'child' })}
        choices={(['child', 'adult', 'unknown'] as const)
          .filter((one) => mayBeUnknown || one !== 'unknown')
          .map((one) => ({ value: one, label: say(one === 'unknown' ? 'age-unknown' : one) }))}
      />
      <Select
        label={say('age-band')}
        optional
        value={writing.ageBand ?? ''}
        onValue={(ageBand) => change({ ageBand })}
        choices={bands.choices}
      />
      <Radios
        label={say('sex')}
        optional
        value={writing.sex ?? 'unknown'}
        onValue={(sex) => change({ sex })}
        choices={sexes.map((sex) => ({ value: sex, label: sexWords.wordOf(sex) }))}
      />
      <YesNoUnknown
        label={say('disability')}
        value={writing.disability ?? null}
        onValue={(disability) => change({ disability })}
      />
      <TextInput
        label={say('name')}
        hint={say('name-hint')}
        optional
        maxLength={200}
        value={writing.subjectName ?? ''}
        onValue={(subjectName) => change({ subjectName })}
      />
      <DayPartsInput
        label={say('born')}
        optional
        value={writing.subjectBorn}
        onValue={(born) => change({ subjectBorn: born as never })}
      />
      {mayBeUnknown ? <KnownAlready name={writing.subjectName} born={writing.subjectBorn} /> : null}
      <TextInput
        label={say('school')}
        optional
        maxLength={200}
        value={writing.school ?? ''}
        onValue={(school) => change({ school })}
      />
      <TextInput
        label={say('address')}
        hint={say('address-hint')}
        optional
        maxLength={500}
        value={writing.address ?? ''}
        onValue={(address) => change({ address })}
      />
    </div>
  );
}
