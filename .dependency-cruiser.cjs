/**
 * The walls between houses, wings and rooms. Each `comment` is the reason: it is printed when the wall is broken and stands in
 * docs/architecture.md (`node tools/walls.mjs --write`). tools/plant-violations.mjs breaks every one of them and expects to be caught.
 *
 * Trap: without the resolve options at the end every import across houses stays unresolved and the walls pass in silence;
 * `everything-resolves` is what notices. Nor may `exclude` match packages: an excluded import is not a violation but no import at all.
 */
const house = '^(?:domain|server|web|public-site)/src';
const room = '(?:casework|prevention|oversight)';
const door = '^domain/src/casework/intake/door\\.ts$';
const test = '\\.(?:test|spec)\\.tsx?$';
const testing = '/testing/';
const testLibraries = '(?:^|/)node_modules/(?:vitest|@vitest/[^/]+|fast-check|typescript)/';

const wall = (name, comment, from, to, scope) => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
  ...(scope && { scope }),
});

module.exports = {
  forbidden: [
    wall(
      'domain-stands-alone',
      'The rules run in a browser, on the server and in a test: domain imports itself and zod, so it has no clock, no network and no disk to lean on.',
      { path: '^domain/src/', pathNot: [test, testing] },
      { pathNot: ['^domain/src/', '(?:^|/)node_modules/zod/'], couldNotResolve: false },
    ),
    wall(
      'domain-tests-need-nothing',
      'A rule that can only be tested with a server or a browser beside it is not a rule: tests of domain import domain, zod, vitest, fast-check and the compiler that knows their types.',
      { path: `^domain/src/.*(?:${test}|${testing})` },
      { pathNot: ['^domain/src/', '(?:^|/)node_modules/zod/', testLibraries], couldNotResolve: false },
    ),
    wall(
      'houses-meet-in-domain',
      'Server, desk and public site meet in domain and over HTTP, nowhere else: what one imports from another, it ships with it. Journeys, bench and tools look from outside, as a person does.',
      { path: '^(server|web|public-site|journeys|bench|tools)/' },
      { path: '^(?:server|web|public-site|journeys|bench|tools)/', pathNot: '^$1/' },
    ),
    wall(
      'villages-know-no-case',
      'A cadre must not learn that a neighbour has a case, and a lost village phone holds no casework code. Types count. The one bridge is casework/intake/door.ts.',
      { path: [`${house}/prevention/`, '^public-site/src/', '^web/src/app/field/'] },
      { path: '^(?:domain|server|web)/src/casework/', pathNot: door },
    ),
    wall(
      'a-village-phone-reaches-no-case',
      'What the village app reaches by any path of imports lies on the phone. It reaches casework/intake/door.ts and nothing else of casework.',
      { path: '^web/src/app/field/' },
      { path: '^(?:domain|web)/src/casework/', pathNot: door, reachable: true },
    ),
    wall(
      'cases-know-no-village-work',
      'What happens to one survivor never leans on lists that a village helps to keep: a link from a case to an activity would be readable from both ends. Types count.',
      { path: `${house}/casework/` },
      { path: `${house}/prevention/` },
    ),
    wall(
      'the-door-stands-on-ground',
      'casework/intake/door.ts is the one piece of casework that villages and the public hold; whatever it imported, they would hold as well.',
      { path: door },
      { pathNot: ['^domain/src/ground/', '(?:^|/)node_modules/zod/'] },
    ),
    wall(
      'oversight-reads-facts',
      'What is counted names nobody: oversight reads facts.ts of other rooms, never their records, commands, stores or screens.',
      { path: `${house}/oversight/` },
      { path: `${house}/(?:casework|prevention)/`, pathNot: '^domain/src/(?:casework|prevention)/[^/]+/facts\\.ts$' },
    ),
    wall(
      'verbs-are-private',
      'Nouns are shared, verbs are private: a room reads model.ts of another, never its commands, reads, policy, facts, store, routes, words or screens. What two rooms need belongs to ground; what brings them together belongs to the registry.',
      { path: `${house}/(casework|prevention|oversight)/([^/]+)/` },
      {
        path: `${house}/(?:casework|prevention|oversight)/`,
        pathNot: [`${house}/$1/$2/`, `^domain/src/${room}/[^/]+/(?:model|facts)\\.ts$`, door],
      },
    ),
    wall(
      'facts-are-for-oversight',
      'Facts are made for counting. A room that read the facts of another to decide about one person would decide on numbers that were blurred on purpose.',
      { path: `${house}/(casework|prevention)/([^/]+)/` },
      { path: `^domain/src/${room}/[^/]+/facts\\.ts$`, pathNot: '^domain/src/$1/$2/' },
    ),
    wall(
      'ground-knows-no-room',
      'Floors do not lean on furniture: ground carries every room, so it can know none of them.',
      { path: `${house}/ground/` },
      { path: [`${house}/(?:casework|prevention|oversight|app)/`, '^server/src/[^/]+\\.ts$'] },
    ),
    wall(
      'one-registry-a-house',
      'Rooms are gathered in one place a house: server/src/rooms.ts with the process entries, and web/src/app. Whoever wants to know what the house can do reads one file.',
      {
        path: '^(?:domain|server|web)/src/',
        pathNot: [
          `${house}/(?:casework|prevention|oversight|ground)/`,
          '^server/src/(?:main|office|jobs|keeper|demo|rooms)\\.ts$',
          '^server/src/(?:testing|demo)/',
          '^web/src/app/',
          `^(?:server|web)/src/[^/]+${test}`,
        ],
      },
      { path: `${house}/${room}/` },
    ),
    wall(
      'the-demo-says-commands',
      'Demo people go through the same commands as everyone: a demo that wrote rows by itself would show a system that does not exist.',
      { path: '^server/src/demo/' },
      { path: `^server/src/${room}/` },
    ),
    wall(
      'rooms-look-down-not-up',
      'A room is mounted by the house and does not know it: what a room needs from the shell is in ground, so that it can be read, tested and moved alone.',
      { path: `${house}/${room}/` },
      { path: ['^web/src/app/', '^server/src/[^/]+\\.ts$', '^server/src/demo/'] },
    ),
    wall(
      'tests-do-not-ship',
      'What only a test needs, a cast, a fake clock, a database to throw away, never reaches a server or a phone.',
      { path: `${house}/`, pathNot: [test, testing] },
      { path: [`^(?:domain|server|web|public-site)/.*(?:${test}|${testing})`, testLibraries] },
    ),
    wall(
      'a-browser-has-no-disk',
      'The desk runs in a browser: a Node module there is a mistake that only the build would notice.',
      { path: '^web/src/', pathNot: [test, testing] },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'no-cycles',
      'Files in a circle are one file that cannot be read from its beginning. Types count.',
      { path: `${house}/` },
      { circular: true },
    ),
    wall(
      'no-orphans',
      'A file that nothing uses and that uses nothing is a promise to the reader that no one keeps.',
      { orphan: true, path: `${house}/`, pathNot: ['\\.d\\.ts$', '/src/(?:main|office|jobs|keeper|demo)\\.ts$'] },
      {},
    ),
    wall(
      'everything-resolves',
      'An import that cannot be followed cannot be watched: with one unresolved the other walls would pass in silence.',
      {},
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:[^/]+/dist|\\.types)/' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
