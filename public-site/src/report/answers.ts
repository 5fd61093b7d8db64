/**
 * What somebody has answered so far. It travels with her from page to page in one hidden field, sealed under a key that exists only in
 * this process's memory: nothing lies on the phone, nothing is written here before the last page, and the address never changes.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

const short = z.optional(z.string().check(z.maxLength(200)));
const many = z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)));

export const Answers = z.strictObject({
  /** The concern's id and receipt are drawn once, so that sending the last page twice tells it once. */
  concern: z.string(),
  receipt: z.string(),
  language: z.enum(['id', 'en']),
  dangerNow: short,
  forWhom: short,
  kinds: many,
  story: z.optional(z.string().check(z.maxLength(20_000))),
  when: short,
  district: short,
  subdistrict: short,
  village: short,
  age: short,
  sex: short,
  disability: short,
  sameHouse: short,
  relation: short,
  relationAge: short,
  theirName: short,
  afraid: many,
  mayContact: short,
  channels: many,
  phone: short,
  contactWhen: short,
  sayWeAre: short,
  neverSay: z.optional(z.string().check(z.maxLength(500))),
});
export type Answers = z.infer<typeof Answers>;

/** Old answers open with the key before; after that the page says to begin again and nothing that was acknowledged is lost. */
const keyLifeMs = 30 * 60 * 1000;

export interface Pocket {
  seal(answers: Answers): string;
  /** Null when it was altered, or is older than the process or two lives of a key. */
  open(text: string): Answers | null;
}

export function pocketOf(now: () => number): Pocket {
  let current = { key: randomBytes(32), since: now() };
  let before: typeof current | null = null;
  const turn = () => {
    if (now() - current.since < keyLifeMs) return;
    before = now() - current.since < 2 * keyLifeMs ? current : null;
    current = { key: randomBytes(32), since: now() };
  };
  return {
    seal(answers) {
      turn();
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(answers), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(text) {
      turn();
      for (const one of [current, before]) {
        const plain = one && opened(one.key, text);
        if (plain) return plain;
      }
      return null;
    },
  };
}

function opened(key: Buffer, text: string): Answers | null {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    const answers = Answers.safeParse(JSON.parse(plain.toString('utf8')));
    return answers.success ? answers.data : null;
  } catch {
    return null;
  }
}
