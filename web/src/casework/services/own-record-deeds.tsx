import type { ComponentChildren } from 'preact';
import type { CorrectionContracts } from '../../ground/correcting/contracts.ts';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { useMayWrite } from './may-write.ts';

interface OwnRecordDeedsProps<C extends CorrectionContracts> {
  readonly of: Correctable<C>;
  readonly onChanged: () => void;
  readonly children?: ComponentChildren;
}

/** Putting right is for those who write: to a supervisor the words are closed, and a form of empty fields would mislead. */
export function OwnRecordDeeds<C extends CorrectionContracts>(props: OwnRecordDeedsProps<C>) {
  return useMayWrite() ? <RecordDeeds {...props} /> : null;
}
