/**
 * The administrative areas of Indonesia as the package `idn-area-data` brings them. What it calls a district is a kecamatan: here it
 * becomes a subdistrict, and nowhere else in Naung does its word appear.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseCode, villageKindIn } from '@naung/domain/ground/places/code.ts';
import { type Level, nationCode } from '@naung/domain/ground/places/model.ts';
import localKinds from './local-kinds.data.json';

export interface Area {
  readonly level: Level;
  readonly code: string;
  readonly above: string | null;
  readonly name: string;
  readonly kind: string;
}

export interface AreaFiles {
  /** The package with its version. */
  readonly source: string;
  readonly checksum: string;
  /** Reads the texts: the nation first, then level by level in the order of the codes. */
  areas(): readonly Area[];
}

const files = ['provinces', 'regencies', 'districts', 'villages'] as const;

export async function readAreaFiles(folder: string = packageFolder()): Promise<AreaFiles> {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'data', `${file}.csv`), 'utf8')));
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const hash = createHash('sha256').update(JSON.stringify(localKinds));
  for (const text of texts) hash.update(text);
  return { source: `${name} ${version}`, checksum: hash.digest('hex'), areas: () => areasIn(texts) };
}

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'));

function areasIn(texts: readonly string[]): readonly Area[] {
  const nation: Area = { level: 'nation', code: nationCode, above: null, name: 'Indonesia', kind: 'negara' };
  const byLevel = texts.map((text, index) => rowsOf(text, index === 0 ? 2 : 3).map(areaOf));
  for (const areas of byLevel) areas.sort((one, other) => (one.code < other.code ? -1 : 1));
  return [nation, ...byLevel.flat()];
}

interface Row {
  readonly code: string;
  readonly name: string;
}

/** `code,name` or `code,code above,name`. Nothing is quoted; a name may hold a comma, never a line end. */
function rowsOf(text: string, columns: 2 | 3): Row[] {
  const lines = text.split(/\r?\n/).slice(1);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const code = line.slice(0, line.indexOf(','));
      const before = columns === 2 ? code.length + 1 : line.indexOf(',', code.length + 1) + 1;
      return { code, name: line.slice(before) };
    });
}

function areaOf({ code, name }: Row): Area {
  const parts = parseCode(code);
  if (parts === null || parts.level === 'nation') throw new Error(`The area files hold "${code}", which is no code`);
  const { level, above } = parts;
  const clean = name.replace(/["’]/g, "'").trim();
  if (level === 'province') return { level, code, above, name: titled(clean), kind: 'provinsi' };
  if (level === 'regency') return { level, code, above, ...regencyOf(clean) };
  const kind = calledIn(code, level === 'subdistrict' ? 'kecamatan' : (villageKindIn(code) ?? 'desa'));
  return { level, code, above, name: clean.replace(/^Desa Adat /, ''), kind };
}

const regencyKinds = [
  ['KABUPATEN ADMINISTRASI ', 'kabupaten-administrasi'],
  ['KOTA ADMINISTRASI ', 'kota-administrasi'],
  ['KABUPATEN ', 'kabupaten'],
  ['KOTA ', 'kota'],
] as const;

function regencyOf(name: string): { readonly name: string; readonly kind: string } {
  const found = regencyKinds.find(([opening]) => name.startsWith(opening));
  return found
    ? { name: titled(name.slice(found[0].length)), kind: found[1] }
    : { name: titled(name), kind: 'kabupaten' };
}

/** The word of the region itself: a nagari in West Sumatra, except in three regencies that keep desa. The nearest rule wins. */
function calledIn(code: string, kind: string): string {
  const regency = `${code.slice(0, 5)} ${kind}`;
  const known = calledByRegency.get(regency);
  if (known !== undefined) return known;
  const rules = localKinds.filter((rule) => rule.kind === kind && code.startsWith(`${rule.under}.`));
  const nearest = rules.sort((one, other) => other.under.length - one.under.length)[0];
  const called = nearest?.called ?? kind;
  calledByRegency.set(regency, called);
  return called;
}

const calledByRegency = new Map<string, string>();

/** `PANGKAJENE DAN KEPULAUAN` → `Pangkajene dan Kepulauan`, `TOJO UNA-UNA` → `Tojo Una-Una`; `DKI` stays. */
const titled = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{Letter})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bDan\b/, 'dan')
    .replace(/\bDki\b/, 'DKI');
