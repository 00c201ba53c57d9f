import { defineConfig } from 'vitest/config';
import { NO_FRAMES } from './tests/support/browser-faults.ts';
import { ClosingLineReporter } from './tests/support/closing-line.ts';
import { ConformanceResultsReporter } from './tests/support/conformance-results.ts';

/** Tests that read the built site, in one browser, after the quick ones are done. */
const builtSite = {
  globalSetup: ['tests/support/global-setup.ts'],
  // Each step in the browser has a limit of its own; many steps on a busy machine may take long.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // A busy machine answers late; a second would be too little to wait for it.
  expect: { poll: { timeout: 15_000 } },
  maxWorkers: 2,
  // What the browser fails at is tried again; what a page does wrong is not.
  retry: { count: 2, condition: new RegExp(NO_FRAMES) },
};

export default defineConfig({
  test: {
    reporters: ['default', new ConformanceResultsReporter(), new ClosingLineReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/test/**/*.test.ts',
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/support/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...builtSite,
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/budgets*.test.ts', 'tests/support/**'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...builtSite,
          name: 'budgets',
          include: ['tests/budgets*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
