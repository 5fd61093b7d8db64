import type { GroupShown } from '@naung/domain/prevention/villages/reads.ts';

export type Member = GroupShown['members'][number];
