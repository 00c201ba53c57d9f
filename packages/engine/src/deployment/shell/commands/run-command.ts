import {
  createInput,
  createOutput,
  type Output,
  type Program,
  programFrom,
  READY,
  type Run,
  SystemError,
} from '../../../machine/index.ts';
import type { Command, CommandContext } from './command.ts';
import { createOptions, type ParsedArguments, parseArguments } from './options.ts';
import { helpText, versionText } from './usage.ts';

/** A write to a command's output failed: the frame tells of it, unless the command does so itself. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
  readonly error: SystemError;

  constructor(error: SystemError) {
    super(error.message);
    this.error = error;
  }
}

/**
 * The program of a command: descriptor 0 is its input and 1 its output, which is flushed at the end.
 * When output cannot be written it says `write error` and fails with its status for wrong usage, as
 * the tools of coreutils do. Any other `SystemError` that the command does not catch is a bug of it.
 */
export function programOf(command: Command): Program {
  return programFrom(function* (system) {
    const [name = command.name, ...args] = system.arguments();
    const output = guarded(createOutput(system, 1));
    const errors = createOutput(system, 2, true);
    const failed = command.usageStatus ?? 1;

    function* tell(text: string): Run {
      yield* output.flush();
      yield* writeIfPossible(errors, text);
    }
    function* complain(message: string): Run {
      yield* tell(`${name}: ${message}\n`);
    }
    function* misuse(message: string): Run<number> {
      yield* complain(message);
      yield* tell(`Try '${name} --help' for more information.\n`);
      return failed;
    }
    function* answer(parsed: ParsedArguments): Run<number> {
      if (parsed.kind === 'wrong') {
        const { message } = parsed;
        return yield* misuse(command.explain?.(message, { system, name, args }) ?? message);
      }
      if (parsed.kind !== 'call') {
        yield* output.write(
          parsed.kind === 'help' ? helpText(command, name) : versionText(command),
        );
        return 0;
      }
      return yield* command.run({
        system,
        name,
        options: parsed.options,
        operands: parsed.operands,
        arguments: args,
        input: createInput(system, 0),
        output,
        complain,
        misuse,
      } satisfies CommandContext);
    }

    try {
      const posix = system.environment().has('POSIXLY_CORRECT');
      const status = yield* answer(argumentsOf(command, args, posix));
      yield* output.flush();
      return status;
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error;
      // A signal that came with the error may end the process before it can say anything.
      if (error.error.code === 'EPIPE') yield READY;
      yield* writeIfPossible(errors, `${name}: write error: ${error.message}\n`);
      return failed;
    }
  });
}

/** With POSIXLY_CORRECT in the environment no option comes after an operand. */
function argumentsOf(command: Command, args: readonly string[], posix: boolean): ParsedArguments {
  const wanted = command.parsing ?? 'permuted';
  const parsing = posix && wanted === 'permuted' ? 'options first' : wanted;
  if (parsing !== 'own') {
    return parseArguments(command.options, parsing, command.rewrite?.(args) ?? args);
  }
  const [only] = args;
  if (args.length === 1 && only === '--help') return { kind: 'help' };
  if (args.length === 1 && only === '--version') return { kind: 'version' };
  return { kind: 'call', options: createOptions([]), operands: args };
}

/** As error(3): a message that cannot be written is lost. */
function* writeIfPossible(errors: Output, text: string): Run {
  try {
    yield* errors.write(text);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}

/** An output whose failures can be told from those of other calls. */
function guarded(output: Output): Output {
  function* guard(run: Run): Run {
    try {
      yield* run;
    } catch (error) {
      throw error instanceof SystemError ? new WriteFailure(error) : error;
    }
  }
  return {
    write: (text) => guard(output.write(text)),
    flush: () => guard(output.flush()),
    bytes: (bytes) => guard(output.bytes(bytes)),
  };
}
