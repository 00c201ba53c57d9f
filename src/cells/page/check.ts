import type { PythonOptions } from '@rackbook/engine/world/python';
import type { Running } from '../../runner/index.ts';
import { outputLimits } from '../output.ts';
import type { CellJob } from '../world.ts';
import { button, cellRunner } from './execution.ts';
import { FOUND, printFound, testsIn } from './test-statements.ts';

const runner = cellRunner('python-cell');

/** How long one test may take, in milliseconds; a phone works for seconds on what takes one here. */
const TIME = 30_000;

/** Characters of a found value that are shown. */
const MOST_SHOWN = 200;

/** What came of a program: what it printed, and why it failed, in a line; `undefined` when it did not. */
interface Outcome {
  readonly printed: string;
  readonly failure: string | undefined;
}

/** Runs a program without input. `begin` gets what can be stopped. */
async function outcomeOf(
  options: PythonOptions,
  begin: (running: Running) => void,
): Promise<Outcome> {
  const { run } = await runner.get();
  const written = { stdout: '', stderr: '' };
  let failure: string | undefined = 'it did not come to an end';
  const started = run(
    'python-cell',
    { options, answers: [], from: 0, move: 'run', limits: outputLimits },
    {
      budget: { milliseconds: TIME, values: 1_000_000 },
      onValues(values) {
        for (const value of values) {
          if (value.kind === 'output') {
            for (const { stream, text } of value.output) written[stream] += text;
          } else if (value.kind === 'asks') failure = 'it asks for a line';
          else if (value.kind === 'end') {
            const last = written.stderr.trimEnd().split('\n').at(-1) ?? '';
            failure = value.status === 0 ? undefined : last || `exit status ${value.status}`;
          }
        }
      },
    },
  );
  begin(started);
  const ending = await started.ended;
  if (ending.kind === 'internal error') throw new Error(ending.message);
  return { printed: written.stdout, failure };
}

/** Why a test fails, as the end of a sentence; `undefined` when it passes. `run` runs a text after the program. */
async function failureOf(
  test: string,
  run: (source: string) => Promise<Outcome>,
): Promise<string | undefined> {
  const { failure } = await run(`${test}\n`);
  if (failure !== 'AssertionError') return failure;
  const question = printFound(test);
  if (question === undefined) return 'it is false';
  const { printed, failure: second } = await run(question);
  const start = printed.lastIndexOf(FOUND);
  if (second !== undefined || start < 0) return 'it is false';
  const found = printed.slice(start + FOUND.length).trimEnd();
  return `it gives ${found.length > MOST_SHOWN ? `${found.slice(0, MOST_SHOWN)}…` : found}`;
}

/**
 * Gives tests that stand on the page a button that runs a cell's program, and then each of them after it. Returns what
 * marks the results when they are not of the program as it is now.
 */
export function enlivenCheck(
  element: HTMLElement,
  text: string,
  programNow: () => Extract<CellJob, { language: 'python' }>['options'],
): () => void {
  const results = document.createElement('ol');
  results.className = 'check-results';
  const notice = document.createElement('span');
  notice.role = 'status';
  let turns = 0;
  let running: Running | undefined;
  /** What the results are of. */
  let checked: string | undefined;
  const refresh = () => {
    const isStale = checked !== undefined && checked !== JSON.stringify(programNow());
    element.toggleAttribute('data-stale', isStale);
  };
  const begin = (started: Running) => {
    running = started;
  };
  const checkButton = button('Check', 'button primary', () => {
    if (isChecking()) stop();
    else void check();
  });
  const isChecking = () => checkButton.textContent === 'Stop';

  function stop() {
    turns++;
    running?.stop();
    notice.textContent = 'Stopped.';
    checkButton.textContent = 'Check';
  }

  async function check() {
    const turn = ++turns;
    checkButton.textContent = 'Stop';
    results.replaceChildren();
    notice.textContent = 'Checking…';
    const program = programNow();
    checked = JSON.stringify(program);
    refresh();
    try {
      const { failure } = await outcomeOf(program, begin);
      if (turn !== turns) return;
      if (failure !== undefined) {
        notice.textContent = `✗ The program itself does not run to its end: ${failure}`;
        return;
      }
      const setup = `${program.setup ?? ''}${program.source}\n`;
      const tests = testsIn(text);
      let passed = 0;
      for (const test of tests) {
        const why = await failureOf(test, (source) =>
          outcomeOf({ ...program, source, name: 'test.py', setup }, begin),
        );
        if (turn !== turns) return;
        if (why === undefined) passed += 1;
        const item = document.createElement('li');
        item.className = why === undefined ? 'passed' : 'failed';
        const code = document.createElement('code');
        code.textContent = test.replace(/^assert /, '');
        item.append(why === undefined ? '✓ passes: ' : '✗ fails: ', code);
        if (why !== undefined) item.append(`: ${why}`);
        results.append(item);
      }
      const all = passed === tests.length;
      notice.textContent = `${all ? '✓ ' : ''}${passed} of ${tests.length} tests pass.`;
    } catch (error) {
      if (turn !== turns) return;
      notice.textContent = `Not checked: ${error instanceof Error ? error.message : error}`;
    } finally {
      if (turn === turns) checkButton.textContent = 'Check';
    }
  }

  const actions = document.createElement('div');
  actions.className = 'cell-actions no-print';
  actions.append(notice, checkButton);
  element.append(results, actions);
  return refresh;
}
