import { describe, expect, it } from 'vitest';
import { fill, gapsIn } from './fill.ts';

describe('fill', () => {
  it('puts values where their names stand', () => {
    expect(fill('Rujukan ke {agency} dikirim {who}', { agency: 'RSUD', who: 'Sari' }, 'id')).toBe(
      'Rujukan ke RSUD dikirim Sari',
    );
  });

  it('writes numbers as the language writes them', () => {
    expect(fill('{count} orang', { count: 1240.5 }, 'id')).toBe('1.240,5 orang');
    expect(fill('{count} people', { count: 1240.5 }, 'en')).toBe('1,240.5 people');
  });

  it.each([
    ['en', 1, '1 child'],
    ['en', 0, '0 children'],
    ['en', 21, '21 children'],
    ['id', 1, '1 children'],
  ] as const)('chooses the form of %s for %d', (language, count, said) => {
    expect(fill('{count} {count|child|children}', { count }, language)).toBe(said);
  });

  it('leaves a gap standing for which nothing was given, so that it is seen', () => {
    expect(fill('Halo {name}', {}, 'id')).toBe('Halo {name}');
  });

  it('never reads a value as a sentence with gaps', () => {
    expect(fill('{name} dan {other}', { name: '{other}', other: 'x' }, 'id')).toBe('{other} dan x');
  });
});

it('names the gaps of a sentence once each, in order', () => {
  expect(gapsIn('{b} {a} {b|x|y}')).toEqual(['a', 'b']);
});
