/** What may wait, in drawers that say what they hold. */
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { nothingCameOfIt } from './draft.ts';
import { LeaderFields } from './leader-fields.tsx';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { AgenciesFields, MoneyFields } from './more-fields.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { StageFields } from './stage-fields.tsx';
import { words } from './words.ts';

export function MoreDrawers(shared: Required<ActivityFieldsProps>) {
  const say = useWords(words);
  const { telling, faults } = shared;
  const stages = useCodes('continuum-stages');
  const levels = useCodes('change-levels');
  const sources = useCodes('funding-sources');
  const { explained, agreements, followUp } = telling.outcome ?? nothingCameOfIt;
  const rows = explained.length + agreements.length + followUp.length;
  const agencies = telling.agencies?.length ?? 0;
  const stage = [telling.stage, ...(telling.stage === undefined ? [] : (telling.levels ?? []))];
  const stageSaid = stage.flatMap((code, at) =>
    code === undefined ? [] : [(at === 0 ? stages : levels).wordOf(code)],
  );
  return (
    <div>
      <Drawer
        title={say('stage-part')}
        icon="flag"
        summary={stageSaid.join(', ')}
        open={faults.stage !== undefined || faults.levels !== undefined}
      >
        <StageFields {...shared} />
      </Drawer>
      <Drawer
        title={say('leaders-part')}
        icon="person"
        summary={[telling.openedBy, telling.ledBy].filter(Boolean).join(', ')}
        open={faults['opened-by'] !== undefined || faults['led-by'] !== undefined}
      >
        <LeaderFields {...shared} />
      </Drawer>
      <Drawer
        title={say('agencies-part')}
        icon="agency"
        summary={agencies === 0 ? '' : say('agencies-count', { count: agencies })}
        open={faults.agencies !== undefined}
      >
        <AgenciesFields {...shared} />
      </Drawer>
      <Drawer
        title={say('outcome-part')}
        icon="register"
        summary={rows === 0 ? '' : say('outcome-count', { count: rows })}
        open={faults.outcome !== undefined}
      >
        <OutcomeFields {...shared} />
      </Drawer>
      <Drawer
        title={say('money-part')}
        icon="tag"
        summary={[
          telling.funding ? sources.wordOf(telling.funding) : '',
          telling.ownInitiative === true ? say('own-mark') : '',
        ]
          .filter(Boolean)
          .join(', ')}
      >
        <MoneyFields {...shared} />
      </Drawer>
    </div>
  );
}
