/**
 * One project a house, and the journeys. Store tests need the real PostgreSQL that global-setup starts; journeys need a built tree
 * and a browser, and come one after the other because each tells a story from its beginning.
 */
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** A global setup, once somebody has written it. */
const within = (path: string): string[] => [`${import.meta.dirname}/${path}`].filter((file) => existsSync(file));

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'domain', root: 'domain', include: ['src/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts'],
          globalSetup: within('server/src/ground/database/testing/global-setup.ts'),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'web', root: 'web', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: { name: 'public-site', root: 'public-site', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'journeys',
          root: 'journeys',
          include: ['**/*.spec.ts'],
          globalSetup: within('journeys/global-setup.ts'),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
