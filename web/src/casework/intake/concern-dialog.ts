import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';

export interface ConcernDialogProps {
  readonly concern: ConcernShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
