import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';

export type Member = GroupShown['members'][number];
