/**
 * One planted breach per wall, and the lawful neighbours that must pass. Everything lies in rooms called `planted`, which exist in
 * the copy only. Across houses the import is by package name, and in each direction one is type-only: those are the two that a
 * badly resolved wall lets through in silence.
 */

/** Files that the breaches lean on; lawful in themselves. */
export const furniture = {
  'domain/src/ground/planted-hen.ts':
    "import type { Egg } from './planted-egg.ts';\n\nexport type Hen = { readonly from: Egg };\n",
  'domain/src/casework/planted/model.ts':
    'export interface Planted {\n  readonly name: string;\n}\nexport const planted = 1;\n',
  'domain/src/casework/planted/commands.ts':
    "import type { Planted } from './model.ts';\n\nexport const say = (one: Planted) => one;\n",
  'domain/src/casework/planted/facts.ts':
    "import type { Planted } from './model.ts';\n\nexport const count = (one: Planted) => one.name.length;\n",
  'domain/src/prevention/planted/model.ts':
    'export interface Sown {\n  readonly name: string;\n}\nexport const sown = 1;\n',
  'domain/src/oversight/planted/model.ts': 'export const counted = 1;\n',
  'server/src/casework/planted/store.ts':
    "import { planted } from '@naung/domain/casework/planted/model.ts';\n\nexport const stored = planted;\n",
  'server/src/prevention/planted/store.ts':
    "import { sown } from '@naung/domain/prevention/planted/model.ts';\n\nexport const stored = sown;\n",
  'web/src/casework/planted/screen.ts':
    "import { planted } from '@naung/domain/casework/planted/model.ts';\n\nexport const shown = planted;\n",
  'web/src/prevention/planted/screen.ts':
    "import { sown } from '@naung/domain/prevention/planted/model.ts';\n\nexport const shown = sown;\n",
  'web/src/app/planted-shell.ts':
    "import { shown } from '../casework/planted/screen.ts';\n\nexport const shell = shown;\n",
  'server/src/planted-registry.test.ts':
    "import { stored } from './casework/planted/store.ts';\n\nexport const registry = stored;\n",
};

const text = (path) => `import '${path}';\nexport const grown = 1;\n`;
const types = (name, path) => `import type { ${name} } from '${path}';\n\nexport type Grown = ${name};\n`;

const wall = (rule, path, content) => ({ by: 'dependency-cruiser', rule, path, content });

export const breachesOfWalls = [
  wall('domain-stands-alone', 'domain/src/ground/planted-disk.ts', text('node:fs')),
  wall('domain-stands-alone', 'domain/src/ground/planted-package.ts', types('Kysely', 'kysely')),
  wall(
    'domain-stands-alone',
    'domain/src/ground/planted-server.ts',
    text('@naung/server/src/casework/planted/store.ts'),
  ),
  wall('domain-tests-need-nothing', 'domain/src/ground/planted-heavy.test.ts', text('kysely')),
  wall(
    'houses-meet-in-domain',
    'web/src/ground/planted-server.ts',
    text('@naung/server/src/casework/planted/store.ts'),
  ),
  wall(
    'houses-meet-in-domain',
    'server/src/ground/planted-web.ts',
    'export type Grown = typeof import("@naung/web/src/app/planted-shell.ts").shell;\n',
  ),
  wall(
    'houses-meet-in-domain',
    'public-site/src/planted-server.ts',
    text('../../server/src/casework/planted/store.ts'),
  ),
  wall('houses-meet-in-domain', 'journeys/planted-inside.ts', text('../server/src/casework/planted/store.ts')),
  wall(
    'villages-know-no-case',
    'domain/src/prevention/planted/leak.ts',
    types('Planted', '../../casework/planted/model.ts'),
  ),
  wall(
    'villages-know-no-case',
    'server/src/prevention/planted/leak.ts',
    types('Planted', '@naung/domain/casework/planted/model.ts'),
  ),
  wall('villages-know-no-case', 'web/src/prevention/planted/leak.ts', text('../../casework/planted/screen.ts')),
  wall('villages-know-no-case', 'public-site/src/planted-leak.ts', text('@naung/domain/casework/planted/model.ts')),
  wall('a-village-phone-reaches-no-case', 'web/src/app/field/planted-phone.ts', text('../../ground/planted-bridge.ts')),
  wall(
    'cases-know-no-village-work',
    'domain/src/casework/planted/leak.ts',
    types('Sown', '../../prevention/planted/model.ts'),
  ),
  wall(
    'cases-know-no-village-work',
    'server/src/casework/planted/leak.ts',
    types('Sown', '@naung/domain/prevention/planted/model.ts'),
  ),
  wall('cases-know-no-village-work', 'web/src/casework/planted/leak.ts', text('../../prevention/planted/screen.ts')),
  wall(
    'the-door-stands-on-ground',
    'domain/src/casework/intake/door.ts',
    "\nexport type Grown = import('../planted/model.ts').Planted;\n",
  ),
  wall('oversight-reads-facts', 'domain/src/oversight/planted/leak.ts', text('../../casework/planted/commands.ts')),
  wall(
    'oversight-reads-facts',
    'server/src/oversight/planted/leak.ts',
    types('Planted', '@naung/domain/casework/planted/model.ts'),
  ),
  wall('verbs-are-private', 'domain/src/casework/planted-next/leak.ts', text('../planted/commands.ts')),
  wall('verbs-are-private', 'server/src/casework/planted-next/leak.ts', text('../planted/store.ts')),
  wall(
    'verbs-are-private',
    'web/src/casework/planted-next/leak.ts',
    "export const grown = () => import('../planted/screen.ts');\n",
  ),
  wall('facts-are-for-oversight', 'domain/src/casework/planted-next/counting.ts', text('../planted/facts.ts')),
  wall('ground-knows-no-room', 'domain/src/ground/planted-lean.ts', types('Planted', '../casework/planted/model.ts')),
  wall('ground-knows-no-room', 'server/src/ground/planted-lean.ts', text('../casework/planted/store.ts')),
  wall('ground-knows-no-room', 'web/src/ground/planted-bridge.ts', text('../casework/planted/screen.ts')),
  wall('one-registry-a-house', 'server/src/planted-second-registry.ts', text('./casework/planted/store.ts')),
  wall('one-registry-a-house', 'web/src/planted-second-shell.ts', text('./casework/planted/screen.ts')),
  wall('the-demo-says-commands', 'server/src/demo/planted-rows.ts', text('../casework/planted/store.ts')),
  wall('rooms-look-down-not-up', 'server/src/casework/planted/up.ts', text('../../planted-second-registry.ts')),
  wall('rooms-look-down-not-up', 'web/src/casework/planted/up.ts', text('../../app/planted-shell.ts')),
  wall('tests-do-not-ship', 'server/src/ground/planted-shipped.ts', text('vitest')),
  wall('a-browser-has-no-disk', 'web/src/ground/planted-disk.ts', text('node:fs')),
  wall(
    'no-cycles',
    'domain/src/ground/planted-egg.ts',
    "import type { Hen } from './planted-hen.ts';\n\nexport type Egg = { readonly laidBy: Hen };\n",
  ),
  wall('no-orphans', 'domain/src/ground/planted-alone.ts', 'export const alone = 1;\n'),
  wall(
    'everything-resolves',
    'server/src/ground/planted-nowhere.ts',
    text('@naung/domain/ground/planted-not-there.ts'),
  ),
];

/** Lawful imports: a wall that catches one of these is in the way. */
export const lawful = {
  'domain/src/prevention/planted/through-the-door.ts': text('../../casework/intake/door.ts'),
  'public-site/src/planted-through-the-door.ts': text('@naung/domain/casework/intake/door.ts'),
  'domain/src/casework/planted-next/noun.ts': types('Planted', '../planted/model.ts'),
  'server/src/casework/planted-next/noun.ts': types('Planted', '@naung/domain/casework/planted/model.ts'),
  'server/src/casework/planted/own-room.ts': text('@naung/domain/casework/planted/commands.ts'),
  'domain/src/oversight/planted/counted.ts': text('../../casework/planted/facts.ts'),
  'domain/src/casework/planted/counted.ts': text('./facts.ts'),
  'domain/src/ground/planted-light.test.ts':
    "import 'vitest';\nimport 'fast-check';\nimport * as z from 'zod/mini';\n\nexport const light = z.string();\n",
  'server/src/demo/planted-people.ts': text('@naung/domain/casework/planted/commands.ts'),
  'web/src/app/planted-gathering.ts': text('../casework/planted/screen.ts'),
};
