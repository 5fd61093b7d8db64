import { expect, test } from 'vitest';
import { sentencesOfFaces, sentencesOfLists } from '../house/sentences.ts';

/**
 * Fails when any sentence of the desk, of the public site or of a shipped list calls somebody *pelaku* or a perpetrator: before a
 * verdict he is *terlapor*, and to the public *orang yang menyakiti*. A business is a *pelaku usaha*, and stays one.
 */
const label = /\bpelaku\b(?! usaha)|\bperpetrators?\b|\boffenders?\b|\bculprits?\b/i;

test('nobody is called a perpetrator, in any sentence of any face', async () => {
  const sentences = [...(await sentencesOfFaces()), ...sentencesOfLists()];
  expect(sentences.length, 'the catalogues were found').toBeGreaterThan(2000);
  expect(sentences.filter(({ text }) => label.test(text))).toEqual([]);
});
