/** Concerns that wait for a second person about their urgency; each is judged on the page that says what was told. */
import { InboxOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import { useEffect } from 'preact/hooks';
import { usePages } from '../../../ground/api/use-pages.ts';
import { go } from '../../../ground/going/going.ts';
import type { ApprovalListProps, ApprovalPageProps } from '../../../ground/room.ts';
import { Concern } from '../concern.tsx';
import { InboxRows } from '../inbox-rows.tsx';

const list = '/persetujuan/laporan';

export function AskedConcerns({ shown, onCount }: ApprovalListProps) {
  const pages = usePages(InboxOfConcerns, { asked: 'lowering' });
  const { items } = pages;
  useEffect(() => {
    if (items !== null) onCount(items.length);
  }, [items]);
  return shown ? <InboxRows pages={pages} view="lowering" at={list} /> : null;
}

export function AskedConcern({ id, onDecided }: ApprovalPageProps) {
  const decided = () => {
    go(list, { replace: true });
    onDecided();
  };
  return <Concern id={id} others={[]} back={list} onDecided={decided} />;
}
