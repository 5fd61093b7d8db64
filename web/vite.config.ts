/**
 * The desk is built for what stands on office tables: Chrome and Edge from 109, Firefox ESR from 115.
 * Nothing inline, so that the content security policy needs no exception. Each wing is one chunk: a duty without cases
 * never fetches casework code.
 */
import { defineConfig } from 'vite';

const wings = ['casework', 'prevention', 'oversight'] as const;
const ground = /\/(?:node_modules|(?:domain|web)\/src\/ground)\//;

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: {
    /** Every component in every state, for looking at; part of the demo and of development only. */
    __GALLERY__: JSON.stringify(mode !== 'production' || process.env.NAUNG_GALLERY === '1'),
  },
  build: {
    outDir: 'dist',
    target: ['chrome109', 'firefox115'],
    cssTarget: ['chrome109', 'firefox115'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A group takes along what its files stand on, so ground goes first, or the first wing would hold it and every page
            // would fetch that wing: what opens the desk, then what several pages share.
            { name: 'first', tags: ['$initial'], test: ground, priority: 2 },
            { name: 'floors', test: ground, minShareCount: 2, priority: 1 },
            ...wings.map((wing) => ({
              name: wing,
              test: new RegExp(`/web/src/${wing}/(?!.*/screens\\.ts$)`),
            })),
          ],
        },
      },
    },
  },
  server: { port: 4190, strictPort: true, proxy: { '/api': 'http://localhost:4100' } },
}));
