/**
 * What somebody has answered so far. It travels with her from page to page in one hidden field, sealed under a key that exists only in
 * this process's memory: nothing lies on the phone, nothing is written here before the last page, and the address never changes.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';

const line = (length: number) => z.optional(z.string().check(z.maxLength(length)));
const one = line(60);
const many = z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)));

/** Characters of free words that a page takes and still stays small enough for a weak network. */
export const longestStory = 8000;

export const Answers = z.strictObject({
  /** Drawn once. With what is told it gives the concern's id and the receipt, so that the same page sent twice tells it once. */
  seed: z.string(),
  language: z.enum(['id', 'en']),
  /** She came in by the way for children. */
  easy: z.boolean(),
  danger: one,
  whom: one,
  district: one,
  elsewhere: line(200),
  subdistrict: one,
  village: one,
  kinds: many,
  story: line(longestStory),
  when: one,
  afraid: many,
  age: one,
  sex: one,
  disability: one,
  relation: one,
  relationAge: one,
  sameHouse: one,
  theirName: line(200),
  /** An agency of the district, `school` or `village-office`. */
  worksAt: one,
  worksAtOther: line(200),
  mayContact: one,
  channels: many,
  phone: line(40),
  through: line(300),
  phoneIs: many,
  contactWhen: line(200),
  sayWeAre: line(200),
  neverSay: line(500),
});
export type Answers = z.infer<typeof Answers>;

export const beginning = (language: Answers['language'], easy: boolean): Answers => ({
  seed: randomBytes(32).toString('base64url'),
  language,
  easy,
});

/** Old answers open with the key before; after that the page says to begin again and nothing that was acknowledged is lost. */
const keyLifeMs = 30 * 60 * 1000;
/** Far above the largest answers there can be: what unfolds to more was not folded here. */
const largestUnfolded = 256 * 1024;

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
      const folded = deflateRawSync(JSON.stringify(answers));
      const sealed = Buffer.concat([cipher.update(folded), cipher.final()]);
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

const [nonceLength, tagLength] = [12, 16];

function opened(key: Buffer, text: string): Answers | null {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const folded = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
    const plain = inflateRawSync(folded, { maxOutputLength: largestUnfolded }).toString('utf8');
    const answers = Answers.safeParse(JSON.parse(plain));
    return answers.success ? answers.data : null;
  } catch {
    return null;
  }
}
