/** How the stages of forming a group stand to each other on the screen. */
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';

/** As the guide counts them; the list itself may be worded by a district, and is read for the words. */
export const stagesInAll = 10;

export type StageLook = 'reached' | 'gap' | 'next' | 'ahead';

type Stage = Pick<GroupShown['formation'][number], 'reached' | 'isGap'>;

/** A gap before a later stage is no fault, only a paper that is missing; the first open stage behind the last reached comes next. */
export function looksOf(formation: readonly Stage[]): readonly StageLook[] {
  const next = formation.findIndex((stage) => stage.reached === null && !stage.isGap);
  return formation.map((stage, at) => {
    if (stage.reached !== null) return 'reached';
    if (stage.isGap) return 'gap';
    return at === next ? 'next' : 'ahead';
  });
}

export const reachedIn = (formation: readonly Stage[]): number =>
  formation.filter((stage) => stage.reached !== null).length;
