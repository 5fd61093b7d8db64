/**
 * One planted breach for each fence inside a file: what a rule may ask for, what a screen may say, what a promise, a name, a length
 * and a migration must be.
 */
const lint = (rule, path, content) => ({ by: 'biome', rule, path, content });

export const breachesOfCode = [
  lint('passed in, from ground/outside', 'domain/src/ground/planted-now.ts', 'export const now = () => Date.now();\n'),
  lint(
    'passed in, from ground/outside',
    'domain/src/ground/planted-today.ts',
    'export const today = () => new Date();\n',
  ),
  lint(
    'passed in, from ground/outside',
    'domain/src/ground/planted-dice.ts',
    'export const dice = () => Math.random();\n',
  ),
  lint(
    'passed in, from ground/outside',
    'domain/src/ground/planted-call.ts',
    "export const call = () => fetch('/', { method: 'POST' });\n",
  ),
  lint(
    'passed in, from ground/outside',
    'server/src/casework/planted/clock.ts',
    'export const now = () => Date.now();\n',
  ),
  lint(
    'made by poolOf',
    'server/src/ground/planted-pool.ts',
    "import pg from 'pg';\nexport const pool = new pg.Pool({ max: 1 });\n",
  ),
  lint('noJsxLiterals', 'web/src/ground/planted-text.tsx', 'export const Text = () => <p>Halo</p>;\n'),
  lint('noJsxLiterals', 'public-site/src/planted-text.tsx', 'export const Text = () => <p>Halo</p>;\n'),
  lint(
    'lives in words.ts',
    'web/src/ground/planted-label.tsx',
    'export const Label = () => <input aria-label="Nama" />;\n',
  ),
  lint('lives in words.ts', 'web/src/ground/planted-braces.tsx', "export const Braces = () => <p>{'Halo'}</p>;\n"),
  lint(
    'noExcessiveLinesPerFile',
    'domain/src/ground/planted-long.ts',
    `export const long = [\n${'  1,\n'.repeat(300)}];\n`,
  ),
  lint(
    'noExcessiveLinesPerFunction',
    'domain/src/ground/planted-endless.ts',
    `export const endless = () => {\n${'  [].at(1);\n'.repeat(62)}};\n`,
  ),
  lint('noDefaultExport', 'domain/src/ground/planted-default.ts', 'export default 1;\n'),
  lint(
    'noRestrictedImports',
    'domain/src/ground/planted-zod.ts',
    "import * as z from 'zod';\n\nexport const name = z.string();\n",
  ),
  lint('noExplicitAny', 'domain/src/ground/planted-any.ts', 'export const any = (one: any) => one;\n'),
  lint(
    'noConsole',
    'server/src/ground/planted-console.ts',
    'export const leak = (name: string) => console.log(name);\n',
  ),
  lint('noReExportAll', 'domain/src/ground/planted-barrel.ts', "export * from './planted-now.ts';\n"),
  lint('useFilenamingConvention', 'domain/src/ground/plantedName.ts', 'export const named = 1;\n'),
  lint(
    'noSkippedTests',
    'domain/src/ground/planted-skipped.test.ts',
    "import { it } from 'vitest';\n\nit.skip('never', () => {});\n",
  ),
  lint('format', 'domain/src/ground/planted-crooked.ts', 'export const crooked = {  a:1 }\n'),

  {
    by: 'tsc',
    rule: 'TS',
    path: 'domain/src/ground/planted-process.ts',
    content: 'export const where = process.cwd();\n',
  },
  {
    by: 'tsc',
    rule: 'TS',
    path: 'domain/src/ground/planted-screen.ts',
    content: 'export const title = document.title;\n',
  },
  {
    by: 'tsc',
    rule: 'TS',
    path: 'domain/src/ground/planted-words.ts',
    content:
      "import type { Words } from './words.ts';\n\nexport const words: Words<'yes' | 'no'> = { id: { yes: 'ya' }, en: { yes: 'yes', no: 'no' } };\n",
  },

  {
    by: 'oxlint',
    rule: 'no-floating-promises',
    path: 'server/src/ground/planted-floating.ts',
    content: 'const save = async () => 1;\nexport function close() {\n  save();\n}\n',
  },
  {
    by: 'oxlint',
    rule: 'no-misused-promises',
    path: 'server/src/ground/planted-misused.ts',
    content:
      'const save = async () => 1;\nexport const all = (names: string[]) => names.forEach(async () => void (await save()));\n',
  },
  {
    by: 'oxlint',
    rule: 'await-thenable',
    path: 'server/src/ground/planted-thenable.ts',
    content: 'export const wait = async () => {\n  await 1;\n};\n',
  },
  {
    by: 'oxlint',
    rule: 'switch-exhaustiveness-check',
    path: 'server/src/ground/planted-switch.ts',
    content:
      "export function hue(urgency: 'red' | 'green') {\n  switch (urgency) {\n    case 'red':\n      return 1;\n  }\n  return 0;\n}\n",
  },

  { by: 'knip', rule: 'exports', path: 'domain/src/casework/planted/policy.ts', content: 'export const unread = 1;\n' },
  {
    by: 'knip',
    rule: 'files',
    path: 'server/src/ground/planted-unused.ts',
    content: "import { stored } from '../casework/planted/store.ts';\n\nexport const unused = stored;\n",
  },
  {
    by: 'knip',
    rule: 'unlisted',
    path: 'server/src/planted-unlisted.test.ts',
    content: "import 'not-in-any-package';\n",
  },

  {
    by: 'squawk',
    rule: 'ban-drop-table',
    path: 'server/migrations/9991-planted-drop.sql',
    content: '-- Planted.\ndrop table casework.cases;\n',
  },
  {
    by: 'squawk',
    rule: 'adding-required-field',
    path: 'server/migrations/9992-planted-required.sql',
    content: '-- Planted.\nalter table casework.cases add column planted text not null;\n',
  },
  {
    by: 'squawk',
    rule: 'changing-column-type',
    path: 'server/migrations/9993-planted-type.sql',
    content: '-- Planted.\nalter table casework.cases alter column opened type text;\n',
  },

  {
    by: 'names-and-sizes',
    rule: 'worn-name',
    path: 'domain/src/ground/planted-helpers.ts',
    content: 'export const help = 1;\n',
  },
  {
    by: 'names-and-sizes',
    rule: 'wrong-house',
    path: 'web/src/casework/planted/store.ts',
    content: 'export const store = 1;\n',
  },
  { by: 'names-and-sizes', rule: 'too-long', path: 'domain/src/ground/planted-long.ts', content: null },
  {
    by: 'names-and-sizes',
    rule: 'unfinished',
    path: 'domain/src/ground/planted-later.ts',
    content: '/** TO' + 'DO later */\nexport const later = 1;\n',
  },
  {
    by: 'names-and-sizes',
    rule: 'migration-reason',
    path: 'server/migrations/9994-planted-silent.sql',
    content: 'select 1;\n',
  },
  {
    by: 'names-and-sizes',
    rule: 'migration-number',
    path: 'server/migrations/9991-planted-drop-again.sql',
    content: '-- Planted.\nselect 1;\n',
  },
];
