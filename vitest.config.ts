import { defineConfig } from 'vitest/config';

const NEVER = ['**/node_modules/**', '**/dist/**', '**/.cache/**'];
const PURE = [
  'packages/kernel/**/*.test.ts',
  'packages/planner/**/*.test.ts',
  'features/**/rules*.test.ts',
  'features/**/rules/*.test.ts',
  'features/**/contract*.test.ts',
];
const WEB = [
  'features/*/ui/**/*.test.{ts,tsx}',
  'packages/kit/**/*.test.{ts,tsx}',
  'apps/web/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE,
          exclude: [...NEVER, 'features/*/ui/**'],
          // Properties over hundreds of plans: a busy machine takes longer, and time proves nothing here.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['**/*.test.ts'],
          exclude: [...NEVER, ...PURE, ...WEB],
          globalSetup: 'testing/world/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'web', include: WEB, exclude: NEVER } },
    ],
  },
});
