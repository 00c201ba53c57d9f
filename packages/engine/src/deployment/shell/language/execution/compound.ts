import type { Run } from '../../../../machine/index.ts';

import { evaluateConditional, traceConditional } from '../conditional/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { evaluateArithmetic, expandText, matchesWord } from '../expansion/index.ts';
import type { ArithmeticCommand, CaseCommand, ConditionalCommand } from '../syntax/index.ts';
import { failed } from './failures.ts';
import { settle } from './settle.ts';
import type { Shell } from './shell.ts';
import { traceText } from './trace.ts';
import { runDebugTrap } from './traps.ts';

/** Steps of evaluating an expression. Measured: half a microsecond in a loop of bash 5.2. */
const EVALUATION_STEPS = 5;

/** `(( … ))`: status 0 when the value is not 0. */
export function executeArithmetic(shell: Shell, command: ArithmeticCommand): Eventually<number> {
  const { state } = shell;
  state.line = command.line;
  shell.system.spend(EVALUATION_STEPS);
  if (state.options.xtrace || state.traps.has('DEBUG')) return traceArithmetic(shell, command);
  return evaluateCommand(shell, command);
}

function* traceArithmetic(shell: Shell, command: ArithmeticCommand): Run<number> {
  yield* runDebugTrap(shell, command);
  if (shell.state.options.xtrace)
    yield* traceText(shell, `(( ${command.expression.source.trim()} ))`);
  const result = evaluateCommand(shell, command);
  return isRun(result) ? yield* result : result;
}

function evaluateCommand(shell: Shell, command: ArithmeticCommand): Eventually<number> {
  try {
    const value = evaluateArithmetic(shell.state, command.expression);
    if (isRun(value)) return awaitArithmetic(shell, value);
    // Both kinds of zero: numbers and big integers.
    return settle(shell, value === 0 || value === 0n ? 1 : 0);
  } catch (error) {
    return settleAfter(shell, failed(shell, error, '((: '));
  }
}

function* awaitArithmetic(shell: Shell, begun: Run<number | bigint>): Run<number> {
  let result: Eventually<number>;
  try {
    result = settle(shell, Number(yield* begun) === 0 ? 1 : 0);
  } catch (error) {
    result = settleAfter(shell, failed(shell, error, '((: '));
  }
  return isRun(result) ? yield* result : result;
}

function settleAfter(shell: Shell, result: Eventually<number>): Eventually<number> {
  return isRun(result) ? settleRun(shell, result) : settle(shell, result);
}

function* settleRun(shell: Shell, begun: Run<number>): Run<number> {
  const result = settle(shell, yield* begun);
  return isRun(result) ? yield* result : result;
}

/** `[[ … ]]` */
export function executeConditional(shell: Shell, command: ConditionalCommand): Eventually<number> {
  const { state } = shell;
  state.line = command.line;
  shell.system.spend(EVALUATION_STEPS);
  if (state.options.xtrace || state.traps.has('DEBUG')) return watchConditional(shell, command);
  return testConditional(shell, command);
}

function* watchConditional(shell: Shell, command: ConditionalCommand): Run<number> {
  yield* runDebugTrap(shell, command);
  const { state } = shell;
  if (state.options.xtrace) {
    const trace = (text: string): Run => traceText(shell, `[[ ${text} ]]`);
    return yield* awaitConditional(shell, traceConditional(state, command.expression, trace));
  }
  const result = testConditional(shell, command);
  return isRun(result) ? yield* result : result;
}

function testConditional(shell: Shell, { expression }: ConditionalCommand): Eventually<number> {
  try {
    const value = evaluateConditional(shell.state, expression);
    if (isRun(value)) return awaitConditional(shell, value);
    return settle(shell, conditionStatus(value));
  } catch (error) {
    return settleAfter(shell, failed(shell, error, '[[: '));
  }
}

/** A wrong regular expression has status 2. */
function conditionStatus(value: boolean | undefined): number {
  if (value === undefined) return 2;
  return value ? 0 : 1;
}

function* awaitConditional(shell: Shell, begun: Run<boolean | undefined>): Run<number> {
  let result: Eventually<number>;
  try {
    result = settle(shell, conditionStatus(yield* begun));
  } catch (error) {
    result = settleAfter(shell, failed(shell, error, '[[: '));
  }
  return isRun(result) ? yield* result : result;
}

/** `case`: the status of the commands that ran last, 0 when there were none. */
export function* executeCase(shell: Shell, command: CaseCommand): Run<number> {
  const { state, executor } = shell;
  state.line = command.line;
  yield* runDebugTrap(shell, command);
  if (state.options.xtrace) yield* traceText(shell, `case ${command.word.source} in`);
  const expanded = expandText(state, command.word);
  const subject = isRun(expanded) ? yield* expanded : expanded;
  let status = 0;
  let fallsThrough = false;
  for (const { patterns, body, end } of command.clauses) {
    let matches = fallsThrough;
    for (const pattern of patterns) {
      if (matches) break;
      const result = matchesWord(state, pattern, subject);
      matches = isRun(result) ? yield* result : result;
    }
    if (!matches) continue;
    status = 0;
    if (body !== undefined) {
      const result = executor.execute(shell, body);
      status = isRun(result) ? yield* result : result;
    }
    if (end === ';;' || shell.leaving !== 'no') break;
    fallsThrough = end === ';&';
  }
  if (shell.leaving === 'no') state.status = status;
  return status;
}
