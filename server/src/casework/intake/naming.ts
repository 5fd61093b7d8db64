/**
 * Of whom a concern tells, named to the keeper, so that those who reach the concern find it when the same person is told of again.
 * Whoever told it is never written into the index: nobody looks for a reporter.
 */
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import type { SealedParts } from '@naung/domain/ground/drawers/model.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import type { Named } from '../../ground/keeper/finding.ts';

type Told = Partial<Pick<ConcernTold, 'subjectName' | 'subjectBorn' | 'respondentName'>>;

export async function nameTold(tx: Tx, concern: string, sealed: SealedParts, village: number | null): Promise<void> {
  const { subjectName, subjectBorn, respondentName }: Told = { ...sealed.identity, ...sealed.respondent };
  const told = {
    record: concern,
    subject: concern,
    kind: 'told',
    village,
    nickname: null,
    nik: null,
    kk: null,
    phones: [],
  } as const;
  const named: readonly Named[] = [
    { ...told, compartment: 'identity', name: subjectName ?? null, born: subjectBorn ?? null },
    { ...told, compartment: 'respondent', name: respondentName ?? null, born: null },
  ];
  await tx.keeper.nameSomebody(tx.actor.district, named);
}
