import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';

/** A piece of the page of a case. */
export interface CasePieceProps {
  readonly one: CaseShown;
  readonly onChanged: () => void;
}

/** A dialog over it. */
export interface CaseDialogProps {
  readonly one: CaseShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
