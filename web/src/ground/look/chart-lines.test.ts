import { expect, test } from 'vitest';
import { linesOf } from './chart-lines.ts';

test('a long label takes more lines and loses nothing', () => {
  expect(linesOf('Kekerasan dalam rumah tangga', 120)).toEqual(['Kekerasan dalam', 'rumah tangga']);
  expect(linesOf('Kasus', 240)).toEqual(['Kasus']);
});

test.each([30, 90, 160, 320])('in %i pixels every letter still stands, and no line is longer than the room', (room) => {
  for (const label of ['Anak korban kejahatan seksual', 'Pertanggungjawabannya', 'Dinas P2KBP3A Kabupaten Buleleng']) {
    const lines = linesOf(label, room);
    expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(8, Math.floor(room / 7.6)));
  }
});
