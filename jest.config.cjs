const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
};

/**
 * Two kinds of tests. Only the second one's set-up starts a PostgreSQL, and jest runs it only when one of its tests
 * is selected: `npx jest src/interpret` is as quick as the tests in it.
 * @type {import('jest').Config}
 */
module.exports = {
  // No test is meant to take so long: what hangs ends, and a slow or busy machine fails nothing.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/test/harness/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/scripts', '<rootDir>/console/src'],
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    },
    {
      ...shared,
      displayName: 'service',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
      globalSetup: '<rootDir>/test/harness/global-setup.ts',
      globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
    },
  ],
};
