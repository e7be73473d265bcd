// Lint: strict types, the import table, no default exports, short files.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importTableRule } from './eslint/import-table-rule.ts';
import svelteConfig from './svelte.config.js';

const MAX_CODE_LINES = 250;

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { muster: { rules: { 'import-table': importTableRule } } },
    rules: {
      'muster/import-table': 'error',
      'max-lines': ['error', { max: MAX_CODE_LINES, skipBlankLines: true, skipComments: true }],
      // What went wrong may be said; anything else on the console is left from trying things out.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // The development server's modules are loaded through Vite and known by `typeof import()`.
        { disallowTypeAnnotations: false },
      ],
      // State is read key by key through own subscribers: a reactive Map re-runs readers of absent keys.
      'svelte/prefer-svelte-reactivity': 'off',
      // The program is always served from the root of its host.
      'svelte/no-navigation-without-resolve': 'off',
      // The compiler knows names better, in Svelte and TypeScript alike.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/**/*.ts', 'server/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts'],
    // Vitest and Vite find an environment and settings by their default export.
    ignores: ['tests/support/*-environment.ts', '**/vite.config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
    },
  },
  {
    // Playwright reads which fixtures one builds on from its first parameter, `{}` when on none.
    files: ['tests/e2e/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // Searches over typed arrays: an index inside a loop is inside the array, and a check would cost time.
    files: ['src/lib/domain/optimise/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Programs without a window say what they do on the terminal.
    files: ['scripts/**', 'tests/bench/**', 'tests/support/**', 'server/**', 'src/hooks.server.ts'],
    rules: { 'no-console': 'off' },
  },
);
