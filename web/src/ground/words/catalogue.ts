import type { Words } from '@naung/domain/ground/words.ts';

/**
 * A room's words. The keys are taken from both languages together, so a word that one of them lacks does not compile.
 * To be sure that every refusal has words: `catalogue({ … }) satisfies Words<ReferralRefusal>`.
 */
export const catalogue = <const Key extends string>(words: Words<Key>): Words<Key> => words;
