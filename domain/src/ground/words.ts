/**
 * What a person reads, Indonesian first. A missing word does not compile.
 * Placeholders are written `{name}`. Regional languages may be partial and fall back to Indonesian.
 */
export type Language = 'id' | 'en';

export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;
