/**
 * The commands, reads and reactions of people.
 */

import { PossibleDoubles } from '@naung/domain/casework/people/doubles.ts';
import { asksAboutPeople } from '@naung/domain/casework/people/policy.ts';
import { EntriesSince, FindPeople, PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { peopleRows } from '@naung/domain/casework/people/rows.ts';
import { onRead, type Room } from '../../ground/commands/entry.ts';
import { peopleCorrections, whenCaseIsVoided } from './correcting.ts';
import { possibleDoubles, settlingDoubles } from './doubles.ts';
import { findPeople } from './finding.ts';
import { merging, unmerging } from './merging.ts';
import { whenSomebodyIsPutRight } from './naming.ts';
import { peopleOfCase } from './reading.ts';
import { recordingCommands, whenCaseIsReceived } from './recording.ts';
import { sayingSame, takingBackSame } from './same.ts';
import { entriesShown } from './unmerging.ts';

export const peopleRoom: Room = {
  rows: peopleRows,
  commands: [
    ...recordingCommands,
    ...peopleCorrections,
    merging,
    unmerging,
    sayingSame,
    takingBackSame,
    settlingDoubles,
  ],
  reads: [
    onRead(PeopleOfCase, { policy: asksAboutPeople, answer: peopleOfCase }),
    onRead(PossibleDoubles, { policy: asksAboutPeople, answer: possibleDoubles }),
    onRead(FindPeople, { policy: asksAboutPeople, isForProven: true, answer: findPeople }),
    onRead(EntriesSince, { policy: asksAboutPeople, answer: entriesShown }),
  ],
  reactions: [whenCaseIsReceived, whenCaseIsVoided, ...whenSomebodyIsPutRight],
};
