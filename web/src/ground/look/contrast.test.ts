import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pairs from '@naung/domain/ground/look/text-pairs.json';
import { describe, expect, it } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const tokens = readFileSync(fileURLToPath(import.meta.resolve('@naung/domain/ground/look/tokens.css')), 'utf8');
const [lightCss = '', darkCss = ''] = tokens.split('@media (prefers-color-scheme: dark)');

const coloursIn = (css: string): Palette =>
  Object.fromEntries([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

const light = coloursIn(lightCss);
const dark = coloursIn(darkCss);

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
};

const colour = (palette: Palette, name: string): string => {
  const hex = palette[name];
  if (hex === undefined) throw new Error(`${name} is not a colour of this theme`);
  return hex;
};

const table = (list: (string | string[])[][]) =>
  list.flatMap(([over, grounds]) => [grounds].flat().map((ground) => [String(over), String(ground)] as const));

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_theme, palette) => {
  it.each(table(pairs.text))('%s is legible on %s', (over, ground) => {
    expect(contrast(colour(palette, over), colour(palette, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(table(pairs.marks))('a mark in %s is seen on %s', (over, ground) => {
    expect(contrast(colour(palette, over), colour(palette, ground))).toBeGreaterThanOrEqual(3);
  });
});

it('gives both themes the same colours', () => {
  expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
});

it('measures black on white as 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
