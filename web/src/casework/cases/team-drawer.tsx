import { isOpen } from '@naung/domain/casework/cases/model.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import type { CasePieceProps } from './case-piece.ts';
import { words } from './deed-words.ts';
import { EndMemberDialog } from './end-member-dialog.tsx';
import { MembersTable } from './members-table.tsx';
import { useStanding } from './standing.ts';

type Member = CaseShown['team'][number];

/** Who reads this case, and as what. A part in the team ends; what she wrote stays. */
export function TeamDrawer({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState<'nothing' | 'add' | Member>('nothing');
  const { onTeam, supervises } = useStanding(one);
  const mayChange = isOpen(one.phase) && (onTeam || supervises);
  const present = one.team.filter((member) => !member.isOver);
  const close = () => setOpened('nothing');
  const shared = {
    one,
    onClose: close,
    onDone: () => {
      close();
      onChanged();
    },
  };
  return (
    <Drawer title={say('team')} icon="people" summary={say('team-summary', { count: present.length })}>
      <MembersTable one={one} mayChange={mayChange} onEnd={setOpened} />
      {mayChange ? (
        <Button icon="add" onPress={() => setOpened('add')}>
          {say('add-member')}
        </Button>
      ) : null}
      {opened === 'add' ? <AddMemberDialog {...shared} /> : null}
      {typeof opened === 'object' ? <EndMemberDialog {...shared} member={opened} /> : null}
    </Drawer>
  );
}
