import type { ConsentsOfCase } from '@naung/domain/casework/consent/reads.ts';
import type * as z from 'zod/mini';

/** Everything that was allowed in one case, and who decides in it. */
export type Consents = z.infer<typeof ConsentsOfCase.answer>;
