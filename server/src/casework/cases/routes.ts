/**
 * The commands, reads and reactions of cases.
 */

import { asksAboutCases, readsLetters } from '@naung/domain/casework/cases/policy.ts';
import {
  CaseBroughtAlong,
  CaseIdentity,
  CaseLetter,
  CasesLetters,
  CaseTimeline,
  ListCases,
  ShowCase,
} from '@naung/domain/casework/cases/reads.ts';
import { caseRows } from '@naung/domain/casework/cases/rows.ts';
import { onRead, type Room } from '../../ground/commands/entry.ts';
import { lettersOfUnit } from '../../ground/letters/reading.ts';
import { whenAssessed } from './assessed.ts';
import { closingCommands } from './closing.ts';
import { caseCorrections } from './correcting.ts';
import { courseCommands } from './course.ts';
import { handOverCommands } from './hand-over.ts';
import { broughtAlong, letterToUs } from './letters.ts';
import { whenPeopleChange } from './lifting.ts';
import { whenConcernIsAccepted } from './opening.ts';
import { listCases } from './reading.ts';
import { receivingCommands } from './receiving.ts';
import { identityOf, showCase } from './showing.ts';
import { teamCommands } from './teamwork.ts';
import { whenSentIsCorrected } from './telling-on.ts';
import { timelineOf } from './timeline.ts';
import { urgencyCommands } from './urgency.ts';

export const casesRoom: Room = {
  rows: caseRows,
  commands: [
    ...courseCommands,
    ...teamCommands,
    ...urgencyCommands,
    ...closingCommands,
    ...handOverCommands,
    ...receivingCommands,
    ...caseCorrections,
  ],
  reads: [
    onRead(ListCases, { policy: asksAboutCases, answer: listCases }),
    onRead(ShowCase, { policy: asksAboutCases, answer: showCase }),
    onRead(CaseIdentity, { policy: asksAboutCases, answer: identityOf }),
    onRead(CaseTimeline, { policy: asksAboutCases, answer: timelineOf }),
    onRead(CaseBroughtAlong, { policy: asksAboutCases, answer: broughtAlong }),
    onRead(CasesLetters, { policy: readsLetters, answer: (tx, query) => lettersOfUnit(tx, query) }),
    onRead(CaseLetter, { policy: readsLetters, answer: letterToUs }),
  ],
  reactions: [whenConcernIsAccepted, ...whenPeopleChange, ...whenAssessed, ...whenSentIsCorrected],
};
