import { PENDING, type Result, type Value } from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { checkLength } from '../slices.ts';
import {
  createFieldCounter,
  type FieldStep,
  type FormatField,
  type FormatPart,
  parseFormatString,
  unknownConversion,
} from '../text/index.ts';
import { getAttribute } from './attributes.ts';
import { pauseThen, push, workThen } from './continue.ts';
import { formatValue } from './format.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** What the fields of a format string are filled from. */
export interface FieldSource {
  /** A positional argument. Raises an exception where there is none. */
  readonly positional: (index: number) => Value;
  readonly named: (thread: Thread, name: string) => Result;
}

/** `str.format` and `str.format_map`: a str. */
export function formatString(thread: Thread, text: string, source: FieldSource): Result {
  const counter = createFieldCounter();
  return formatParts(thread, parseFormatString(text), { source, counter });
}

interface Context {
  readonly source: FieldSource;
  readonly counter: ReturnType<typeof createFieldCounter>;
}

interface Formatting {
  readonly parts: readonly FormatPart[];
  readonly context: Context;
  readonly texts: string[];
  index: number;
  size: number;
}

function formatParts(thread: Thread, parts: readonly FormatPart[], context: Context): Result {
  return formatOn(thread, { parts, context, texts: [], index: 0, size: 0 });
}

function addText(formatting: Formatting, text: string): void {
  formatting.size += text.length;
  checkLength(formatting.size);
  formatting.texts.push(text);
}

/** Parts that are formatted before others get their turn; fields and texts take turns. */
const SLICE = 5000;

function goOn(thread: Thread, _value: Value, formatting: Formatting): Result {
  return formatOn(thread, formatting);
}

function formatOn(thread: Thread, formatting: Formatting): Result {
  const { parts, context, texts } = formatting;
  while (formatting.index < parts.length) {
    const part = parts[formatting.index] as FormatPart;
    formatting.index += 1;
    if (part instanceof OperationError) throw part;
    if (typeof part === 'string') {
      addText(formatting, part);
      continue;
    }
    const frame = push(thread, addField as never, formatting);
    const text = formatField(thread, part, context);
    if (text === PENDING) return PENDING;
    thread.frame = frame.back;
    addText(formatting, text as string);
    if (formatting.index > SLICE && formatting.index % SLICE < 2)
      return pauseThen(thread, goOn, formatting);
  }
  return texts.join('');
}

function addField(thread: Thread, text: Value, formatting: Formatting): Result {
  addText(formatting, text as string);
  return formatOn(thread, formatting);
}

/** A field: its value, the steps from there, the conversion, the specification, and at last its format. */
function formatField(thread: Thread, field: FormatField, context: Context): Result {
  const { steps, spec } = field;
  return workThen(
    thread,
    () => fieldValue(thread, field, context),
    (inner, first) =>
      workThen(
        inner,
        () => follow(inner, first, { steps, index: 0 }),
        (later, value) => {
          const conversion = conversionOf(field.conversion);
          return workThen(
            later,
            () => formatParts(later, spec, context),
            (last, specification) => formatValue(last, value, conversion, specification as string),
            undefined,
          );
        },
        undefined,
      ),
    undefined,
  );
}

function conversionOf(letter: string | null): number {
  if (letter === null) return 0;
  const conversion = ['s', 'r', 'a'].indexOf(letter) + 1;
  if (conversion === 0) throw unknownConversion(letter);
  return conversion;
}

function fieldValue(thread: Thread, field: FormatField, { source, counter }: Context): Result {
  const first = counter(field.first);
  return typeof first === 'number' ? source.positional(first) : source.named(thread, first);
}

function follow(
  thread: Thread,
  value: Value,
  state: { readonly steps: readonly FieldStep[]; index: number },
): Result {
  let current = value;
  for (;;) {
    const step = state.steps[state.index];
    if (step === undefined) return current;
    state.index += 1;
    const frame = push(thread, follow as never, state);
    const next: Result =
      'attribute' in step
        ? getAttribute(thread, current, step.attribute)
        : getItem(thread, current, step.item);
    if (next === PENDING) return PENDING;
    thread.frame = frame.back;
    current = next;
  }
}
