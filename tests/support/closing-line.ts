import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/** How many tests ended how. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts tests; a file that could not even be loaded, or an error outside of all tests, failed. */
function countTests(
  modules: readonly TestModule[],
  unhandledErrors: readonly SerializedError[],
): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    let failedTests = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') failedTests += 1;
      else counts.skipped += 1;
    }
    const failedOutsideOfTests = failedTests === 0 && module.state() === 'failed';
    counts.failed += failedOutsideOfTests ? 1 : failedTests;
  }
  return counts;
}

/** `12 passed, 0 failed`, and the skipped ones where there are any. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Ends a run with one line for whoever, or whatever, reads only the last one. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ) {
    const counts = countTests(modules, unhandledErrors);
    // A run that failed before its first test, in a global setup, has failed all the same.
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
    // Straight to the stream: Vitest's logger would put colours and margins around it.
    process.stdout.write(`\n${closingLine(counts)}\n`);
  }
}
