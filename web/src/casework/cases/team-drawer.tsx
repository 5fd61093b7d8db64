import { EndTeamMember } from '@naung/domain/casework/cases/commands.ts';
import { isOpen } from '@naung/domain/casework/cases/model.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { Table } from '../../ground/look/table.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import type { CaseDialogProps, CasePieceProps } from './case-piece.ts';
import { roleWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';
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

interface MembersTableProps {
  readonly one: CaseShown;
  readonly mayChange: boolean;
  readonly onEnd: (member: Member) => void;
}

function MembersTable({ one, mayChange, onEnd }: MembersTableProps) {
  const say = useWords(words);
  const sayRole = useWords(roleWords);
  return (
    <Table
      caption={say('team')}
      rows={one.team}
      keyOf={(member) => `${member.person} ${member.since} ${member.role}`}
      empty={<Empty icon="people" title={say('no-team')} why={say('no-team-why')} />}
      columns={[
        { key: 'person', head: say('person'), cell: (member) => member.name },
        { key: 'role', head: say('role'), cell: (member) => sayRole(member.role) },
        { key: 'since', head: say('since'), cell: (member) => <OnDay day={member.since} /> },
        {
          key: 'until',
          head: say('until'),
          cell: (member) =>
            member.isOver ? (
              <Badge>{say('over')}</Badge>
            ) : member.until === null ? (
              say('until-further')
            ) : (
              <OnDay day={member.until} />
            ),
        },
        {
          key: 'deeds',
          head: say('deeds'),
          cell: (member) =>
            member.isOver || !mayChange ? null : (
              <Button kind="quiet" icon="close" onPress={() => onEnd(member)}>
                {say('end-member')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function EndMemberDialog({ one, member, onClose, onDone }: CaseDialogProps & { readonly member: Member }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const { perform, working, failure } = usePerform(EndTeamMember);

  const end = async () => {
    const answer = await perform({ case: one.id, person: member.person });
    if (!answer.ok) return;
    toast(say('was-ended', { name: member.name }));
    onDone();
  };

  return (
    <DeedDialog
      title={say('end-title', { name: member.name })}
      lead={say('end-lead')}
      doIt={say('do-end')}
      icon="close"
      kind="grave"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void end()}
      onClose={onClose}
    />
  );
}
