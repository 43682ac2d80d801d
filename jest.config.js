/** Tests are ES modules; run them with `npm test`, which starts Node 24 with the flag that Jest needs for that. */
export default {
  // Some tests start processes, and the machine may be busy.
  testTimeout: 60_000,
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  collectCoverageFrom: ['src/{crypto,signatures,policy}/**/*.ts'],
}
