/** What was told, put right: the same parts as when it was written down, but for the way it came and about whom it was said to be, which is history. */
import { concernCorrectionContracts } from '@naung/domain/casework/intake/correcting.ts';
import { MoveConcern } from '@naung/domain/casework/intake/judging.ts';
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import { dayText } from '../../ground/look/dates.ts';
import { Section } from '../../ground/look/page.tsx';
import { SafeContactFields } from '../../ground/safe-contact/safe-contact-fields.tsx';
import type { SafeWays } from '../../ground/safe-contact/ways.ts';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { DangerSection } from './danger-section.tsx';
import { EventSection } from './event-section.tsx';
import { fieldWords } from './field-words.ts';
import { PersonSection } from './person-section.tsx';
import { words as sectionWords } from './receive-words.ts';
import { refusalWords } from './refusal-words.ts';
import { ReporterSection } from './reporter-section.tsx';
import { RespondentSection } from './respondent-section.tsx';
import { useSaidValue } from './said-value.ts';
import type { SectionProps } from './section-props.ts';
import type { Writing } from './telling.ts';
import { words } from './words.ts';

type Contracts = typeof concernCorrectionContracts;

export function useConcernCorrectable(
  concern: ConcernShown,
  told: NonNullable<ConcernShown['told']>,
): Correctable<Contracts> {
  const say = useWords(words);
  const zone = useZone();
  const language = useLanguage();
  const { channel: _channel, toldAbout: _toldAbout, ...values } = told;
  return {
    record: concern.id,
    what: say('this-concern', { when: say('date-of', { date: dayText(concern.receivedAt, zone, language) }) }),
    enteredAt: concern.receivedAt,
    contracts: concernCorrectionContracts,
    values,
    moving:
      concern.case === null
        ? undefined
        : { contract: MoveConcern, payloadOf: (to, reason) => ({ concern: concern.id, to, reason }) },
    fields: (now, change) => <ConcernParts writing={now as Writing} change={change as SectionProps['change']} />,
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(fieldWords),
    valueWord: useSaidValue(told.village ?? null),
  };
}

function ConcernParts({ writing, change }: SectionProps) {
  const say = useWords(sectionWords);
  return (
    <>
      <Section title={say('danger')}>
        <DangerSection writing={writing} change={change} />
      </Section>
      <Section title={say('contact')}>
        <SafeContactFields
          value={writing.safeContact as SafeWays | undefined}
          onValue={(ways) => change({ safeContact: ways })}
        />
      </Section>
      <Section title={say('event')}>
        <EventSection writing={writing} change={change} />
      </Section>
      <Section title={say('person')}>
        <PersonSection writing={writing} change={change} />
      </Section>
      <Section title={say('respondent')}>
        <RespondentSection writing={writing} change={change} />
      </Section>
      <Section title={say('came')}>
        <ReporterSection writing={writing} change={change} />
      </Section>
    </>
  );
}
