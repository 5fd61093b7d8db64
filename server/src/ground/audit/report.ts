/** What `npm run audit:verify` says to whoever runs it. */
import { type InBoth, onTwoLines } from '../processes/in-both.ts';
import { inWords } from './fault.ts';
import type { Verified } from './verify.ts';

export function reportOf(verified: Verified, witnesses: readonly string[]): string {
  const { fault, seals, entries, last, unsealed } = verified;
  const idProven = `${inIndonesian(entries)} catatan di bawah ${inIndonesian(seals)} segel`;
  const proven = `${counted(entries, 'entry', 'entries')} under ${counted(seals, 'seal', 'seals')}`;
  const lines: InBoth[] =
    fault === null
      ? [
          {
            id: `Jejak audit utuh: ${idProven}, disaksikan ${witnesses.join(' dan ')}.`,
            en: `The audit holds: ${proven}, as ${witnesses.join(' and ')} witness.`,
          },
        ]
      : [notHolding(inWords(fault)), beforeThat(idProven, proven), whatToDo];
  if (fault === null && unsealed > 0) lines.push(notSealedYet(verified));
  const head = last === null ? [] : [`Last head: ${last.line}`];
  return `${[...lines.map(onTwoLines), ...head].join('\n')}\n`;
}

const notHolding = ({ id, en }: InBoth): InBoth => ({
  id: `JEJAK AUDIT TIDAK UTUH. ${id}`,
  en: `THE AUDIT DOES NOT HOLD. ${en}`,
});

const beforeThat = (id: string, en: string): InBoth => ({
  id: `Sebelum itu ${id} utuh. Yang sesudahnya tidak diperiksa.`,
  en: `Before that, ${en} hold. What comes after was not looked at.`,
});

const whatToDo: InBoth = {
  id: 'Tidak ada yang diubah. Simpan keluaran ini, jangan perbaiki sendiri, dan beri tahu yang mengawasi layanan: docs/decisions/0009.',
  en: 'Nothing was changed. Keep this output, mend nothing by hand, and tell whoever oversees the service: docs/decisions/0009.',
};

const notSealedYet = ({ unsealed, unsealedSince }: Verified): InBoth => ({
  id: `${inIndonesian(unsealed)} catatan belum disegel, sejak ${unsealedSince ?? '?'}: tidak ada yang bisa menjamin yang lebih muda daripada segel. Selama Naung berjalan itu pekerjaan satu detik; setelah berhenti tak teratur, disegel ketika dijalankan lagi.`,
  en: `${counted(unsealed, 'entry is', 'entries are')} not sealed yet, since ${unsealedSince ?? '?'}: nobody can vouch for what is younger than a seal. While the house works this is a second's worth; after a stop in disorder it is sealed at the next start.`,
});

const inIndonesian = (count: number): string => count.toLocaleString('id');
const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
