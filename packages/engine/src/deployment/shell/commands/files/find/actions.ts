import {
  createOutput,
  open,
  type Run,
  type System,
  SystemError,
} from '../../../../../machine/index.ts';
import { utf8Length } from '../../../../../text/index.ts';
import { formatDate, momentOf } from '../../dates/index.ts';
import { type Answers, createAnswers } from '../../formats/answers.ts';
import { attempt } from '../../formats/attempt.ts';
import { launch, waitFor } from '../../formats/launch.ts';
import { baseName, directoryName } from '../../formats/paths.ts';
import { modeString } from '../../formats/permissions.ts';
import { quote } from '../../quoting.ts';
import { hideUnprintable, styleName } from '../name-styles.ts';
import { type Finder, outputOf, type Predicate, type Visit } from './expression.ts';
import { type Piece, printFormatted } from './print-format.ts';

/** Bytes of arguments that `-exec … +` gathers. Source: find(1) takes 128 KiB where the system allows more. */
const MOST_ARGUMENT_BYTES = 131_072;

/** Half a year of the Gregorian calendar, in seconds. */
const HALF_YEAR = 31_556_952 / 2;

/** `-print`, or `-print0` with NUL for its end; into a file, `-fprint` and `-fprint0`. */
export function printAction(end: string, file?: string): Predicate {
  return function* ({ path }, finder) {
    const { system } = finder.context;
    const hides = end === '\n' && file === undefined && system.isTerminal(1);
    yield* outputOf(finder, file).write((hides ? hideUnprintable(path) : path) + end);
    return true;
  };
}

/** `-printf`, or `-fprintf` into a file. */
export function formatAction(pieces: readonly Piece[], file?: string): Predicate {
  return function* (visit, finder) {
    yield* outputOf(finder, file).write(printFormatted(pieces, visit, finder));
    return true;
  };
}

/** `-ls`: a line as `ls -dils` has it; into a file, `-fls`. */
export function listAction(file?: string): Predicate {
  return function* (visit, finder) {
    yield* outputOf(finder, file).write(listLine(visit, finder));
    return true;
  };
}

function listLine({ status, path }: Visit, { context, accounts, now, zone }: Finder): string {
  const { system } = context;
  const modified = momentOf(system.bootSecond, status.modifyTime);
  const age = (now - status.modifyTime) / 1e9;
  const recent = age < HALF_YEAR && age >= -3600;
  const date = formatDate(recent ? '%b %e %H:%M' : '%b %e  %Y', modified, zone);
  const device = status.kind === 'character device' || status.kind === 'block device';
  const size = device
    ? `${String(status.device.major).padStart(3)}, ${String(status.device.minor).padStart(3)}`
    : String(status.size).padStart(8);
  const target = status.kind === 'symbolic link' ? attempt(() => system.readLink(path)) : undefined;
  const fields = [
    String(status.inode).padStart(9),
    String(Math.ceil(status.blocks / 2)).padStart(6),
    modeString(status.kind, status.permissions),
    String(status.links).padStart(3),
    (accounts.userName(status.uid) ?? String(status.uid)).padEnd(8),
    (accounts.groupName(status.gid) ?? String(status.gid)).padEnd(8),
    size,
    date,
    styleName(path, 'escape'),
  ];
  const link = typeof target === 'string' ? ` -> ${styleName(target, 'escape')}` : '';
  return `${fields.join(' ')}${link}\n`;
}

/** `-delete`; `.` stays without a word. */
export const deleteAction: Predicate = function* ({ path, status }, finder) {
  const { system, complain } = finder.context;
  if (path === '.') return true;
  const error = attempt(() =>
    status.kind === 'directory' ? system.removeDirectory(path) : system.unlink(path),
  );
  if (!(error instanceof SystemError)) return true;
  yield* complain(`cannot delete ${quote(path)}: ${error.message}`);
  finder.failed = true;
  return false;
};

function* cannotRun(system: System, words: readonly string[], error: SystemError): Run<number> {
  yield* createOutput(system, 2, true).write(`find: ${quote(words[0] ?? '')}: ${error.message}\n`);
  return 1;
}

/** Runs a command; whether it ended with status 0. */
function* runCommand(
  finder: Finder,
  words: readonly string[],
  directory: string | undefined,
  withoutInput: boolean,
): Run<boolean> {
  const { system, output } = finder.context;
  yield* output.flush();
  for (const file of finder.files.values()) yield* file.flush();
  const pid = launch(
    system,
    words,
    (child, error) => cannotRun(child, words, error),
    function* (child) {
      if (directory !== undefined) child.changeDirectory(directory);
      if (withoutInput) child.duplicateTo(yield* open(child, '/dev/null', { read: true }), 0);
    },
  );
  const status = yield* waitFor(system, pid);
  return status.kind === 'exited' && status.status === 0;
}

/** Where `-execdir` runs, and the name that the file has there. */
function placeOf(
  { path }: Visit,
  inDirectory: boolean,
): { readonly name: string; readonly directory?: string } {
  if (!inDirectory) return { name: path };
  return { name: `./${baseName(path)}`, directory: directoryName(path) };
}

/** `-exec … ;` and its like: one run for each file, true when it succeeds. */
export function executeAction(
  template: readonly string[],
  options: { readonly inDirectory: boolean; readonly ask: boolean },
): Predicate {
  let answers: Answers | undefined;
  return function* (visit, finder) {
    const { name, directory } = placeOf(visit, options.inDirectory);
    const words = template.map((word) => word.replaceAll('{}', name));
    if (options.ask) {
      const question = `< ${template[0] ?? ''} ... ${visit.path} > ? `;
      answers ??= createAnswers(finder.context, '');
      if (!(yield* answers.ask(question))) return false;
    }
    return yield* runCommand(finder, words, directory, options.ask);
  };
}

/** `-exec … +`: files are gathered, and the command is run with as many as fit. Always true. */
export function gatherAction(before: readonly string[], inDirectory: boolean): Predicate {
  let gathered: string[] = [];
  let bytes = 0;
  let place: string | undefined;
  let registered = false;

  function* flush(finder: Finder): Run {
    if (gathered.length === 0) return;
    const words = [...before, ...gathered];
    gathered = [];
    bytes = 0;
    if (!(yield* runCommand(finder, words, place, false))) finder.failed = true;
  }

  return function* (visit, finder) {
    if (!registered) {
      registered = true;
      finder.finishers.push(() => flush(finder));
    }
    const { name, directory } = placeOf(visit, inDirectory);
    const length = utf8Length(name) + 9;
    if (bytes + length > MOST_ARGUMENT_BYTES || directory !== place) yield* flush(finder);
    place = directory;
    gathered.push(name);
    bytes += length;
    return true;
  };
}
