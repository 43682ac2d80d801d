import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/', 'bench/**/*.go', '.cache/'] },
  {
    files: ['src/**/*.ts', '__tests__/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
      'max-lines': ['error', { max: 350, skipBlankLines: false }],
    },
  },
  {
    // The model, and everything that reads, proves and judges, knows nothing of the runner.
    files: ['src/**/*.ts'],
    ignores: ['src/host/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@actions/*'] }] },
  },
  {
    // Only the host touches files, processes and the environment; the rest is given them.
    files: ['src/**/*.ts'],
    ignores: ['src/host/**', 'src/main.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: ['@actions/*', 'node:fs', 'node:fs/*', 'fs', 'node:child_process', 'node:os'] },
      ],
    },
  },
  { files: ['__tests__/**/*.ts'], rules: { 'max-lines': 'off' } },
  // A line for each root of the bundled lists; generated.
  { files: ['src/trust/bundled/anchors.ts'], rules: { 'max-lines': 'off' } },
)
