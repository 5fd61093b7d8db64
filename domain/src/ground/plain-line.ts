/**
 * A short line of words in a record that names nobody: what was done in a village, and how many came. It is kept short so that no
 * story fits into it, and a run of digits is refused, because only a NIK, a family card or a telephone number is that long.
 */
import * as z from 'zod/mini';

/** Ten digits in a row, or a mobile number however it is spaced; a date, a time and a sum of rupiah pass. */
const noLongNumber = /^(?!.*(?:\d{10}|(?:\+62|62|0)[ .-]?8(?:[ .-]?\d){8})).*$/;

export const plainLine = (length: number) =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(length),
      z.regex(noLongNumber, 'A line without a NIK or a telephone number'),
      z.describe(`At most ${length} characters. Names no child, no survivor and no household; holds no long number.`),
    );
