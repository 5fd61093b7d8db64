import { expect, test } from 'vitest';
import { failing } from './failing.ts';
import { PlainFault } from './plain-fault.ts';

const drill = {
  what: { id: 'Latihan gagal', en: 'The drill failed' },
  kept: { id: 'Tidak ada yang berubah.', en: 'Nothing was changed.' },
};

test('a fault is told in Indonesian and then in English, with what was kept', () => {
  expect(failing(drill, new PlainFault('Say --into', { id: 'Sebut --into' }))).toBe(
    'Latihan gagal: Sebut --into. Tidak ada yang berubah.\n\nThe drill failed: Say --into. Nothing was changed.\n',
  );
});

test.each(['EACCES', 'ENOSPC', 'EIO', '57P03', undefined])(
  'of a fault of the system (%s) neither the path nor the words are repeated',
  (code) => {
    const path = '/srv/naung/key-store/5108/ab/abcd-of-a-case.json';
    const said = failing(drill, Object.assign(new Error(`${code}: open '${path}'`), { code, path }));
    expect(said).not.toContain('key-store');
    expect(said).toContain(`(${code ?? 'Error'})`);
    expect(said).toMatch(/^Latihan gagal: .+[;,] .+\. Tidak ada yang berubah\.\n\nThe drill failed: .+[;,] .+\./);
  },
);
