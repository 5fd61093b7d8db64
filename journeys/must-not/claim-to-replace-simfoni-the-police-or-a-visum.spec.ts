import { expect, test } from 'vitest';
import { sentencesOfFaces } from '../house/sentences.ts';

/**
 * Naung is not SIMFONI, not a police report and not a visum et repertum. Fails when a sentence names one of them together with a
 * word that promises to stand in its place, to be joined to it, or to make it needless.
 */
const others = /simfoni|kepolisian|polisi|police|visum|\bver\b|laporan resmi|official report/i;
const promises =
  /menggantikan|pengganti\b|sebagai ganti|sama dengan laporan|tidak (?:perlu|usah) lagi|otomatis|tersambung|terhubung|langsung (?:masuk|terkirim|tercatat)|instead of|replac|no longer need|automatic|connected to|counts as|straight into/i;

test('no sentence promises to stand in the place of what others keep', async () => {
  const naming = (await sentencesOfFaces()).filter(({ text }) => others.test(text));
  expect(naming.length, 'there are sentences that name them').toBeGreaterThan(5);
  expect(naming.filter(({ text }) => promises.test(text))).toEqual([]);
});
