import {
  exceptionType,
  PyException,
  PyList,
  type PyTraceback,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from './attributes.ts';
import { callThen } from './continue.ts';
import { reprOf, strOf, textIn } from './conversions.ts';
import { isException } from './errors.ts';
import { detailOf } from './exception-details.ts';
import type { Interpreter } from './interpreter.ts';
import { collect } from './iteration.ts';
import { type Step, takeSteps } from './steps.ts';
import { suggestion } from './suggestions.ts';
import type { Thread } from './thread.ts';
import {
  type DescribedException,
  type SyntaxPlace,
  type TracebackLevel,
  tracebackText,
} from './traceback-text.ts';

/** What is gathered of one exception before its description is put together. */
interface Gathered {
  readonly exception: PyException;
  text: string;
  suggestion: string | undefined;
  notes: readonly string[];
  before: { readonly gathered: Gathered; readonly how: 'cause' | 'context' } | undefined;
  members: readonly Gathered[] | undefined;
}

/** Goes on with the text that an uncaught exception is reported by, as CPython 3.11 prints it. */
export function reportThen(
  thread: Thread,
  exception: PyException,
  then: (thread: Thread, text: string) => Result,
): Result {
  return describeThen(thread, exception, (inner, described) =>
    then(inner, tracebackText(described)),
  );
}

/**
 * Goes on with everything that is told about an exception and those that led to it; alone, nothing is told of those,
 * nor which names were probably meant.
 */
export function describeThen(
  thread: Thread,
  exception: PyException,
  then: (thread: Thread, described: DescribedException) => Result,
  { isAlone = false } = {},
): Result {
  const all: Gathered[] = [];
  const gathered = gather(exception, new Set(), all, isAlone);
  const steps = all.flatMap((one) => stepsFor(thread, one, isAlone));
  return takeSteps(thread, steps, (inner) => then(inner, described(inner.interpreter, gathered)));
}

/** An exception with those behind it; one that was met before is left out. */
function gather(
  exception: PyException,
  seen: Set<PyException>,
  all: Gathered[],
  isAlone: boolean,
): Gathered {
  seen.add(exception);
  const gathered: Gathered = {
    exception,
    text: '',
    suggestion: undefined,
    notes: [],
    before: undefined,
    members: undefined,
  };
  const { cause, context } = exception;
  const isNews = (other: PyException | undefined): other is PyException =>
    !isAlone && other !== undefined && !seen.has(other);
  if (cause !== undefined) {
    if (isNews(cause)) {
      gathered.before = { gathered: gather(cause, seen, all, isAlone), how: 'cause' };
    }
  } else if (!exception.suppressContext && isNews(context)) {
    gathered.before = { gathered: gather(context, seen, all, isAlone), how: 'context' };
  }
  all.push(gathered);
  if (isException(exception, 'BaseExceptionGroup')) {
    const members = detailOf(exception, 'exceptions');
    gathered.members = (members instanceof PyTuple ? members.items : [])
      .filter((member) => member instanceof PyException)
      .map((member) => gather(member, seen, all, isAlone));
  }
  return gathered;
}

function stepsFor(thread: Thread, gathered: Gathered, isAlone: boolean): Step[] {
  const { exception } = gathered;
  const steps: Step[] = [
    {
      work: (inner) =>
        strOf(inner, isSyntaxError(exception) ? detailOf(exception, 'msg') : exception),
      done: (text) => {
        gathered.text = text as string;
      },
      failed: () => {
        gathered.text = '<exception str() failed>';
      },
    },
  ];
  const wrong = isAlone ? undefined : detailOf(exception, 'name');
  if (exception.type === exceptionType('AttributeError') && typeof wrong === 'string') {
    steps.push(...attributeSuggestion(gathered, wrong));
  }
  if (exception.type === exceptionType('NameError') && typeof wrong === 'string') {
    gathered.suggestion = nameSuggestion(exception, wrong);
  }
  const notes = notesOf(thread, exception);
  if (notes !== undefined) steps.push(...noteSteps(gathered, notes));
  return steps;
}

function attributeSuggestion(gathered: Gathered, wrong: string): Step[] {
  const object = gathered.exception.details?.get('obj');
  if (object === undefined) return [];
  return [
    {
      work: (thread) =>
        callThen(
          thread,
          typeOf(object).lookUp('__dir__') as Value,
          [object],
          (inner, names) => collect(inner, names, (_inner, items) => new PyList(items), undefined),
          undefined,
        ),
      done: (names) => {
        const texts = (names as PyList).items.map(textIn).filter((name) => name !== undefined);
        gathered.suggestion = suggestion([...new Set(texts)].sort(), wrong);
      },
      failed: () => undefined,
    },
  ];
}

/** Local names, then global ones, then built-in ones: the first that have something near. */
function nameSuggestion(exception: PyException, wrong: string): string | undefined {
  let level = exception.traceback;
  if (level === undefined) return undefined;
  while (level.next !== undefined) level = level.next;
  const { frame } = level;
  const namesIn = (dict: typeof frame.globals): string[] =>
    [...dict.live()].map(({ key }) => key).filter((key) => typeof key === 'string');
  return (
    suggestion(frame.code.data.localNames, wrong) ??
    suggestion(namesIn(frame.globals), wrong) ??
    suggestion(namesIn(frame.builtins), wrong)
  );
}

function notesOf(thread: Thread, exception: PyException): Value | undefined {
  const notes = findAttribute(thread, exception, '__notes__');
  return typeof notes === 'symbol' || notes === undefined || notes === null ? undefined : notes;
}

function noteSteps(gathered: Gathered, notes: Value): Step[] {
  const texts: string[] = [];
  gathered.notes = texts;
  const add = (text: Value): void => {
    texts.push(text as string);
  };
  if (!(notes instanceof PyList || notes instanceof PyTuple)) {
    return [
      {
        work: (thread) => reprOf(thread, notes),
        done: add,
        failed: () => add('<__notes__ repr() failed>'),
      },
    ];
  }
  return notes.items.map((note) => ({
    work: (thread: Thread) => strOf(thread, note),
    done: add,
    failed: () => add('<note str() failed>'),
  }));
}

function described(interpreter: Interpreter, gathered: Gathered): DescribedException {
  const { exception, text, suggestion: meant, notes, before, members } = gathered;
  return {
    levels: levelsOf(interpreter, exception.traceback),
    title: titleOf(exception.type),
    text,
    suggestion: meant,
    notes,
    place: isSyntaxError(exception) ? placeOf(exception) : undefined,
    before:
      before === undefined
        ? undefined
        : { exception: described(interpreter, before.gathered), how: before.how },
    members: members?.map((member) => described(interpreter, member)),
  };
}

/** How reports name a class of exceptions. */
function titleOf(type: PyType): string {
  const module = type.builtIn ? type.module : type.lookUp('__module__');
  if (typeof module !== 'string') return `<unknown>.${type.qualifiedName}`;
  return module === 'builtins' || module === '__main__'
    ? type.qualifiedName
    : `${module}.${type.qualifiedName}`;
}

/** The levels of a traceback, outermost first. */
export function levelsOf(
  interpreter: Interpreter,
  traceback: PyTraceback | undefined,
): readonly TracebackLevel[] | undefined {
  if (traceback === undefined) return undefined;
  const levels: TracebackLevel[] = [];
  for (let level: PyTraceback | undefined = traceback; level !== undefined; level = level.next) {
    const { fileName, name, positions } = level.code.data;
    const { line } = level;
    levels.push({
      fileName,
      line,
      name,
      position: positions[level.instruction],
      source: line === undefined ? undefined : interpreter.sourceLine(fileName, line),
    });
  }
  return levels;
}

function isSyntaxError(exception: PyException): boolean {
  return isException(exception, 'SyntaxError') && typeof detailOf(exception, 'lineno') === 'number';
}

function placeOf(exception: PyException): SyntaxPlace {
  const number = (name: string, otherwise: number): number => {
    const value = detailOf(exception, name);
    return typeof value === 'number' ? value : otherwise;
  };
  const fileName = detailOf(exception, 'filename');
  const text = detailOf(exception, 'text');
  const line = number('lineno', 0);
  const column = number('offset', 0);
  return {
    fileName: typeof fileName === 'string' ? fileName : '<string>',
    line,
    column,
    endLine: isException(exception, 'IndentationError') ? line : number('end_lineno', line),
    // One caret is all that CPython itself shows of them.
    endColumn: isException(exception, 'IndentationError') ? column : number('end_offset', column),
    text: typeof text === 'string' ? text : undefined,
  };
}
