import { READY, type Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { evaluateArithmetic, expandWords } from '../expansion/index.ts';
import { ShellError } from '../shell-error.ts';
import type {
  ArithmeticForCommand,
  ArithmeticText,
  ForCommand,
  LoopCommand,
  Word,
} from '../syntax/index.ts';
import { assignLoopVariable, isName } from '../variables/index.ts';
import { executeCondition } from './conditions.ts';
import type { Shell } from './shell.ts';
import { traceText } from './trace.ts';
import { handleSignals, runDebugTrap } from './traps.ts';

/** Steps of going once round a loop. */
const ROUND_STEPS = 3;

/**
 * Whether a loop ends after its body: another command is being left, or `break` and `continue` have come for it
 * or for a loop further out.
 */
export function leavesLoop(shell: Shell): boolean {
  if (shell.leaving === 'no') return false;
  if (shell.leaving !== 'break' && shell.leaving !== 'continue') return true;
  if (shell.levels > 1) {
    shell.levels--;
    return true;
  }
  const ends = shell.leaving === 'break';
  shell.leaving = 'no';
  shell.levels = 0;
  return ends;
}

/** `while` and `until`. */
export function* executeLoop(shell: Shell, { until, condition, body }: LoopCommand): Run<number> {
  const { system, executor } = shell;
  let status = 0;
  shell.loops++;
  for (;;) {
    const tested = executeCondition(shell, condition);
    const outcome = isRun(tested) ? yield* tested : tested;
    if (shell.leaving !== 'no') {
      if (leavesLoop(shell)) break;
      continue;
    }
    if ((outcome === 0) === until) break;
    const result = executor.execute(shell, body);
    status = isRun(result) ? yield* result : result;
    if (leavesLoop(shell)) break;
    if (system.spend(ROUND_STEPS)) yield READY;
    if (shell.attention) {
      yield* handleSignals(shell);
      if (leavesLoop(shell)) break;
    }
  }
  shell.loops--;
  if (shell.leaving === 'no') shell.state.status = status;
  return status;
}

/** The words of `for` and `select`. */
export function* loopWords(
  shell: Shell,
  words: readonly Word[] | undefined,
): Run<readonly string[]> {
  if (words === undefined) return shell.state.positional;
  const result = expandWords(shell.state, words);
  return isRun(result) ? yield* result : result;
}

export function* executeFor(shell: Shell, command: ForCommand): Run<number> {
  const { system, executor, state } = shell;
  const { name, body } = command;
  state.line = command.line;
  if (!isName(name)) {
    throw new ShellError(`\`${name}': not a valid identifier`, 'command');
  }
  const words = yield* loopWords(shell, command.words);
  let status = 0;
  shell.loops++;
  for (const word of words) {
    if (state.options.xtrace) {
      state.line = command.line;
      yield* traceText(shell, `for ${name} in ${wordsText(command.words)}`);
    }
    if (state.traps.has('DEBUG')) yield* runDebugTrap(shell, command);
    setLoopVariable(shell, name, word);
    const result: Eventually<number> = executor.execute(shell, body);
    status = isRun(result) ? yield* result : result;
    if (leavesLoop(shell)) break;
    if (system.spend(ROUND_STEPS)) yield READY;
    if (shell.attention) {
      yield* handleSignals(shell);
      if (leavesLoop(shell)) break;
    }
  }
  shell.loops--;
  if (shell.leaving === 'no') state.status = status;
  return status;
}

/** A readonly variable ends the loop, but not what was read together with it. */
function setLoopVariable({ state }: Shell, name: string, value: string): void {
  try {
    assignLoopVariable(state, name, value);
  } catch (error) {
    throw error instanceof ShellError ? new ShellError(error.message, 'command') : error;
  }
}

function wordsText(words: readonly Word[] | undefined): string {
  return words === undefined ? '"$@"' : words.map(({ source }) => source).join(' ');
}

/** `for ((a; b; c))` */
export function* executeArithmeticFor(shell: Shell, command: ArithmeticForCommand): Run<number> {
  const { system, executor, state } = shell;
  const { initial, condition, update, body } = command;
  let status = 0;
  yield* evaluated(shell, command, initial);
  shell.loops++;
  for (;;) {
    if (condition !== undefined && (yield* evaluated(shell, command, condition)) === false) break;
    const result = executor.execute(shell, body);
    status = isRun(result) ? yield* result : result;
    if (leavesLoop(shell)) break;
    yield* evaluated(shell, command, update);
    if (system.spend(ROUND_STEPS)) yield READY;
    if (shell.attention) {
      yield* handleSignals(shell);
      if (leavesLoop(shell)) break;
    }
  }
  shell.loops--;
  if (shell.leaving === 'no') state.status = status;
  return status;
}

/** Evaluates one of the expressions of `for ((…))`: whether it is not 0; true when there is none. */
function* evaluated(
  shell: Shell,
  command: ArithmeticForCommand,
  expression: ArithmeticText | undefined,
): Run<boolean> {
  if (expression === undefined) return true;
  shell.state.line = command.line;
  if (shell.state.options.xtrace) {
    yield* traceText(shell, `(( ${expression.source.trim()} ))`);
  }
  const result = evaluateArithmetic(shell.state, expression);
  return Number(isRun(result) ? yield* result : result) !== 0;
}
