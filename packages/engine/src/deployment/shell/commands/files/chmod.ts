import { pause, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { modeString } from '../formats/permissions.ts';
import { applyMode, type ModeChanges, parseMode } from '../formats/symbolic-mode.ts';
import { createOptions, parseArguments } from '../options.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { currentUmask } from './mkdir.ts';

/** A mode that begins with a dash, which is no bundle of options. */
const DASHED_MODE = /^-[rwxXstugo0-7]/;

const OPTIONS = [
  option('c', 'changes', 'like verbose but report only when a change is made'),
  option('f', 'silent', 'suppress most error messages'),
  { name: 'silent', long: 'quiet', help: 'suppress most error messages' },
  option('v', 'verbose', 'output a diagnostic for every file processed'),
  option('', 'no-preserve-root', "do not treat '/' specially (the default)"),
  option('', 'preserve-root', "fail to operate recursively on '/'"),
  option('', 'reference', "use VALUE's mode instead of MODE values", 'required'),
  option('R', 'recursive', 'change files and directories recursively'),
];

export const chmod: Command = {
  name: 'chmod',
  follows: 'GNU coreutils 9.1',
  summary: 'Change the mode of each FILE to MODE.',
  synopsis: [
    '[OPTION]... MODE[,MODE]... FILE...',
    '[OPTION]... OCTAL-MODE FILE...',
    '[OPTION]... --reference=RFILE FILE...',
  ],
  options: OPTIONS,
  unsupported: [],
  parsing: 'own',
  *run(outer) {
    const dashed: string[] = [];
    const end = outer.arguments.indexOf('--');
    const rest = outer.arguments.filter((argument, index) => {
      if (!DASHED_MODE.test(argument) || (end >= 0 && index > end)) return true;
      dashed.push(argument);
      return false;
    });
    const parsed = parseArguments(OPTIONS, 'permuted', rest);
    if (parsed.kind === 'wrong') return yield* outer.misuse(parsed.message);
    const options = parsed.kind === 'call' ? parsed.options : createOptions([]);
    const operands = parsed.kind === 'call' ? parsed.operands : [];
    const context = { ...outer, options, operands };
    const { system, complain, misuse } = context;
    const reference = options.value('reference');
    let files = operands;
    let mode = dashed.join(',');
    if (reference === undefined && dashed.length === 0) {
      [mode = '', ...files] = operands;
      if (operands.length === 0) return yield* misuse('missing operand');
    }
    if (files.length === 0) {
      return yield* misuse(
        mode === '' || dashed.length > 0
          ? 'missing operand'
          : `missing operand after ${quote(mode)}`,
      );
    }
    let changes: ModeChanges | undefined;
    if (reference !== undefined) {
      const status = attempt(() => system.status(reference));
      if (status instanceof SystemError) {
        yield* complain(
          `failed to get attributes of ${quoteFileAlways(reference)}: ${status.message}`,
        );
        return 1;
      }
      changes = parseMode(status.permissions.toString(8).padStart(5, '0'));
    } else changes = parseMode(mode);
    if (changes === undefined) return yield* misuse(`invalid mode: ${quote(mode)}`);
    const call: Call = {
      context,
      changes,
      umask: currentUmask(system),
      surprising: dashed.length > 0,
    };
    let status = 0;
    for (const path of files) if (!(yield* change(call, path, true))) status = 1;
    return status;
  },
};

interface Call {
  readonly context: CommandContext;
  readonly changes: ModeChanges;
  readonly umask: number;
  /** The mode came as an option, so that the mask may make something else of it than was meant. */
  readonly surprising: boolean;
}

function describe(permissions: number): string {
  const letters = modeString('file', permissions).slice(1);
  return `${permissions.toString(8).padStart(4, '0')} (${letters})`;
}

function* change(call: Call, path: string, argument: boolean): Run<boolean> {
  const { context, changes, umask } = call;
  const { system, options, output, complain } = context;
  const silent = options.has('silent');
  yield* pause(system, 1);
  const link = attempt(() => system.status(path, { noFollow: true }));
  // Links within a tree are left alone: what they lead to is no part of it.
  if (!argument && !(link instanceof SystemError) && link.kind === 'symbolic link') return true;
  const status = attempt(() => system.status(path));
  if (status instanceof SystemError) {
    if (!silent) {
      const dangling = !(link instanceof SystemError) && status.code === 'ENOENT';
      yield* complain(
        dangling
          ? `cannot operate on dangling symlink ${quoteFileAlways(path)}`
          : `cannot access ${quoteFileAlways(path)}: ${status.message}`,
      );
    }
    if (options.has('verbose')) {
      yield* output.write(`${quoteFileAlways(path)} could not be accessed\n`);
    }
    return false;
  }
  if (argument && path === '/' && options.has('recursive') && options.has('preserve-root')) {
    yield* complain(`it is dangerous to operate recursively on ${quoteFileAlways(path)}`);
    yield* complain('use --no-preserve-root to override this failsafe');
    return false;
  }
  const isDirectory = status.kind === 'directory';
  const before = status.permissions;
  const wanted = applyMode(changes, before, isDirectory, umask);
  const error = attempt(() => system.changePermissions(path, wanted));
  const failed = error instanceof SystemError;
  let fine = !failed;
  if (failed && !silent)
    yield* complain(`changing permissions of ${quoteFileAlways(path)}: ${error.message}`);
  const tells = options.given.findLast(
    ({ name }) => name === 'verbose' || name === 'changes',
  )?.name;
  const changed = before !== wanted;
  if (failed) {
    if (tells === 'verbose') {
      yield* output.write(
        `failed to change mode of ${quoteFileAlways(path)} from ${describe(before)} to ${describe(wanted)}\n`,
      );
    }
  } else if (changed && tells !== undefined) {
    yield* output.write(
      `mode of ${quoteFileAlways(path)} changed from ${describe(before)} to ${describe(wanted)}\n`,
    );
  } else if (tells === 'verbose') {
    yield* output.write(`mode of ${quoteFileAlways(path)} retained as ${describe(before)}\n`);
  }
  if (!failed && call.surprising) {
    const naive = applyMode(changes, before, isDirectory, 0);
    if ((wanted & ~naive) !== 0) {
      const letters = (mode: number): string => modeString('file', mode).slice(1);
      yield* complain(
        `${quoteFile(path)}: new permissions are ${letters(wanted)}, not ${letters(naive)}`,
      );
      fine = false;
    }
  }
  if (!isDirectory || !options.has('recursive')) return fine;
  return (yield* changeWithin(call, path)) && fine;
}

function* changeWithin(call: Call, path: string): Run<boolean> {
  const { system, options, complain } = call.context;
  const entries = attempt(() => system.readDirectory(path));
  if (entries instanceof SystemError) {
    if (!options.has('silent'))
      yield* complain(`cannot read directory ${quoteFileAlways(path)}: ${entries.message}`);
    return false;
  }
  let fine = true;
  for (const { name } of entries) fine = (yield* change(call, joinPath(path, name), false)) && fine;
  return fine;
}
