/** One person of a case as far as she is open, with what can be put right. */
import {
  clientCorrectionContracts,
  relativeCorrectionContracts,
  respondentCorrectionContracts,
} from '@naung/domain/casework/people/correcting.ts';
import type { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import type { ComponentChildren } from 'preact';
import type * as z from 'zod/mini';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Badge } from '../../ground/look/badge.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import type { SafeWays } from '../../ground/safe-contact/ways.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { ClientForm } from './client-form.tsx';
import { fieldWords } from './field-words.ts';
import { refusalWords } from './refusal-words.ts';
import { RelativeForm } from './relative-form.tsx';
import { RespondentForm } from './respondent-form.tsx';
import { useSaidFacts, useSaidText } from './said-facts.tsx';
import { words } from './words.ts';
import { tidied, type WritingClient, type WritingRelative, type WritingRespondent } from './writing.ts';

type People = z.infer<typeof PeopleOfCase.answer>;
export type ClientShown = People['clients'][number];
export type RelativeShown = People['relatives'][number];
export type RespondentShown = People['respondents'][number];

export interface Besides {
  readonly deeds: ComponentChildren;
  readonly marks: ComponentChildren;
}

interface RecordProps<Person> {
  readonly person: Person;
  /** Deeds beside putting right, and what is said of the record beside its fields. */
  readonly besides?: Besides | undefined;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

interface Apart {
  readonly id: unknown;
  readonly version: unknown;
  readonly enteredAt: unknown;
  readonly voidedAt: unknown;
  readonly mergedInto: unknown;
  readonly alsoIn?: unknown;
}

/** What belongs to the record and not to the person. */
export function toldOf<Person extends Apart>(person: Person) {
  const {
    id: _id,
    version: _version,
    enteredAt: _at,
    voidedAt: _voided,
    mergedInto: _into,
    alsoIn: _also,
    ...told
  } = person;
  return told;
}

const useShared = () => ({
  because: useWordIfKnown(refusalWords),
  fieldWord: useWordIfKnown(fieldWords),
  valueWord: useSaidText(),
  tidy: tidied,
});

export function ClientRecord({ person, besides, mayChange, onChanged }: RecordProps<ClientShown>) {
  const say = useWords(words);
  const shared = useShared();
  const what = person.name ?? say('unnamed-client');
  return (
    <PersonFrame
      name={what}
      isVoided={person.voidedAt !== null}
      badges={person.isMain === false ? <Badge>{say('other-client')}</Badge> : null}
      ways={person.safeContact}
      told={toldOf(person)}
      marks={besides?.marks}
    >
      {mayChange && person.voidedAt === null ? (
        <RecordDeeds
          onChanged={onChanged}
          of={{
            ...shared,
            record: person.id,
            what,
            enteredAt: person.enteredAt,
            contracts: clientCorrectionContracts,
            values: toldOf(person),
            fields: (values, change) => <ClientForm values={values as WritingClient} change={change} />,
          }}
        >
          {besides?.deeds}
        </RecordDeeds>
      ) : null}
    </PersonFrame>
  );
}

export function RelativeRecord({ person, besides, mayChange, onChanged }: RecordProps<RelativeShown>) {
  const say = useWords(words);
  const shared = useShared();
  const what = person.name ?? say('unnamed-relative');
  return (
    <PersonFrame
      name={what}
      isVoided={person.voidedAt !== null}
      badges={
        <>
          {person.isGuardian ? <Badge tone="info">{say('guardian')}</Badge> : null}
          {person.isRespondent ? (
            <Badge tone="attention" icon="warning">
              {say('also-respondent')}
            </Badge>
          ) : null}
        </>
      }
      told={toldOf(person)}
      marks={besides?.marks}
    >
      {mayChange && person.voidedAt === null ? (
        <RecordDeeds
          onChanged={onChanged}
          of={{
            ...shared,
            record: person.id,
            what,
            enteredAt: person.enteredAt,
            contracts: relativeCorrectionContracts,
            values: toldOf(person),
            fields: (values, change) => <RelativeForm values={values as WritingRelative} change={change} />,
          }}
        >
          {besides?.deeds}
        </RecordDeeds>
      ) : null}
    </PersonFrame>
  );
}

export function RespondentRecord({ person, besides, mayChange, onChanged }: RecordProps<RespondentShown>) {
  const say = useWords(words);
  const shared = useShared();
  const what = person.name ?? say('unnamed-respondent');
  return (
    <PersonFrame name={what} isVoided={person.voidedAt !== null} told={toldOf(person)} marks={besides?.marks}>
      {mayChange && person.voidedAt === null ? (
        <RecordDeeds
          onChanged={onChanged}
          of={{
            ...shared,
            record: person.id,
            what,
            enteredAt: person.enteredAt,
            contracts: respondentCorrectionContracts,
            values: toldOf(person),
            fields: (values, change) => <RespondentForm values={values as WritingRespondent} change={change} />,
          }}
        >
          {besides?.deeds}
        </RecordDeeds>
      ) : null}
    </PersonFrame>
  );
}

interface PersonFrameProps {
  readonly name: string;
  readonly isVoided: boolean;
  readonly badges?: ComponentChildren;
  readonly ways?: object | undefined;
  readonly told: object;
  readonly marks: ComponentChildren;
  readonly children: ComponentChildren;
}

function PersonFrame({ name, isVoided, badges, ways, told, marks, children }: PersonFrameProps) {
  const say = useWords(words);
  const facts = useSaidFacts()(told);
  return (
    <article class="record">
      <h4 class="row">
        {name}
        {badges}
        {isVoided ? (
          <Badge tone="grave" icon="void">
            {say('voided')}
          </Badge>
        ) : null}
      </h4>
      {ways === undefined ? null : <SafeContactBlock ways={ways as SafeWays} />}
      {marks}
      {facts.length === 0 ? <p class="soft">{say('not-told')}</p> : <Facts facts={facts} />}
      {children}
    </article>
  );
}
