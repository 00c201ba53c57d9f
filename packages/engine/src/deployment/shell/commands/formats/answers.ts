import { createOutput, type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';

/** Asks the user questions. */
export interface Answers {
  /** Writes the question to standard error and reads a line; whether it begins with `y` or `Y`. */
  ask(question: string): Run<boolean>;
}

/** Questions of a command, answered from its standard input. They begin with its name. */
export function createAnswers(context: CommandContext, prefix = `${context.name}: `): Answers {
  const waiting: string[] = [];
  return {
    *ask(question) {
      yield* context.output.flush();
      try {
        yield* createOutput(context.system, 2, true).write(prefix + question);
      } catch (error) {
        if (!(error instanceof SystemError)) throw error;
      }
      if (waiting.length === 0) waiting.push(...((yield* context.input.lines()) ?? []));
      return /^[+1yY]/.test(waiting.shift() ?? '');
    },
  };
}
