import { InputError, type InputPlace } from '@rackbook/engine/base';
import {
  decode,
  encode,
  formatHex,
  formatJson,
  type JsonValue,
  jsonBytes,
  parseHex,
  parseJson,
  type Schema,
  type Span,
  type UnknownField,
  WIRE_TYPE_NAMES,
} from '@rackbook/engine/network/protobuf';
import { memoizeLast } from '../../frame/memoize-last.ts';
import pageSchema from './page-schema.json' with { type: 'json' };
import { initialWireState, type WireState } from './state.ts';
import type { Part, WireRecord, WireSpan, WireView } from './view.ts';

/** Bytes that are drawn: more are a wall, not a picture. */
const MAX_DRAWN = 256;

/** Bytes of one payload that are drawn. */
const MAX_CELLS = 64;

/** Characters of a value in the picture. */
const MAX_VALUE = 60;

type ParseSchema = (text: string) => Schema;

/** The state, and the schema's parser when the page's own schema is not meant. */
export type WireInput = WireState & { readonly parse?: ParseSchema | undefined };

/** The parser of `.proto` texts, which is larger than all the rest. */
export const loadParser = async (): Promise<ParseSchema> =>
  (await import('@rackbook/engine/network/protobuf/schema')).parseSchema;

/** The error that `action` throws for the reader, told differently. */
function retell<Result>(
  action: () => Result,
  how: (error: InputError) => { readonly message?: string; readonly place?: InputPlace },
): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw InputError.from({ ...error.toData(), ...how(error) });
  }
}

const parsed = memoizeLast(
  ({ text, parse }: { readonly text: string; readonly parse: ParseSchema }) =>
    retell(
      () => parse(text),
      ({ place }) => ({
        // Tells the schema's places from those in the other texts.
        place: { line: 1, ...(place !== null && 'line' in place ? place : {}), file: 'schema' },
      }),
    ),
  ['text', 'parse'],
);

function encoded(schema: Schema, message: string, text: string, unknown: readonly UnknownField[]) {
  const value = parseJson(text);
  return retell(
    () => encode(schema, message, value, unknown).bytes,
    ({ message: what, place }) => {
      const field = place !== null && 'field' in place ? place.field : 'message';
      return { message: field === 'message' ? what : `${field}: ${what}` };
    },
  );
}

function decoded(schema: Schema, message: string, bytes: Uint8Array) {
  return retell(
    () => decode(schema, message, bytes),
    ({ message: what, place }) => {
      const from = place !== null && 'offset' in place ? place.offset : 0;
      const next = formatHex(bytes.slice(from, from + 3));
      return { message: next === '' ? what : `${what} (the bytes go on with ${next})` };
    },
  );
}

/** The unknown fields of the bytes that a value came from; none when they cannot be read any more. */
function unknownIn(schema: Schema, message: string, hex: string): readonly UnknownField[] {
  try {
    return decode(schema, message, parseHex(hex)).unknown;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [];
  }
}

const cut = (value: string) =>
  value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1)}…` : value;

/** `Byte 3`, `Bytes 4 to 7`. */
function bytesOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return end - start === 1 ? `Byte ${start}` : `Bytes ${start} to ${end - 1}`;
}

const partOf = ({ kind }: Span): Part => (kind === 'tag' || kind === 'length' ? kind : 'payload');

function spanOf(span: Span, bytes: Uint8Array): WireSpan {
  const { start, end, value } = span;
  const part = partOf(span);
  const surplus = end - start - MAX_CELLS;
  const label = { tag: 'tag', length: `length ${value}`, payload: cut(value) }[part];
  return {
    start,
    part,
    cells: formatHex(bytes.slice(start, Math.min(end, start + MAX_CELLS))),
    label: surplus > 0 ? `and ${surplus} more bytes: ${label}` : label,
  };
}

/** The spans as records inside one another. */
function recordsOf(spans: readonly Span[], bytes: Uint8Array): readonly WireRecord[] {
  interface Draft extends WireRecord {
    readonly spans: WireSpan[];
    inner?: Draft[];
    close?: WireSpan[];
  }
  const top: Draft[] = [];
  const open: { readonly draft: Draft; readonly path: string; readonly record: Span['record'] }[] =
    [];
  for (const each of spans) {
    const { start, record, path, fieldNumber, type } = each;
    while ((open.at(-1)?.record.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    const span = spanOf(each, bytes);
    const around = open.at(-1);
    if (around?.record.start === record.start) {
      if (around.draft.inner === undefined) around.draft.spans.push(span);
      else around.draft.close = [span];
      continue;
    }
    const prefix = around === undefined ? '' : `${around.path}.`;
    const draft: Draft = {
      name: path.startsWith(prefix) ? path.slice(prefix.length) : path,
      about: `${type ?? 'unknown'} = ${fieldNumber}`,
      unknown: type === null,
      spans: [span],
    };
    if (around === undefined) top.push(draft);
    else around.draft.inner = [...(around.draft.inner ?? []), draft];
    open.push({ draft, path, record });
  }
  return top;
}

/** The parts of the message in words: each tag opens a record, payloads say what is in it. */
function wordsOf(spans: readonly Span[], message: string, size: number, jsonSize: number): string {
  const parts = spans.map((span) => {
    const { path, type, value, record } = span;
    const part = partOf(span);
    if (part === 'length') return '';
    if (part === 'payload') return ` ${cut(value)}`;
    if (span.start !== record.start) return '';
    return `. ${bytesOf(record)}: ${path}, ${type ?? 'unknown to the schema'}`;
  });
  return `A message ${message} of ${size} bytes; the same value as JSON has ${jsonSize}${parts.join('')}.`;
}

/** The span in full, for the panel beside the bytes. */
function detailOf(span: Span | undefined): WireView['detail'] {
  if (span === undefined) {
    return { start: 0, title: 'No bytes: each field is absent or zero.', facts: [], steps: [] };
  }
  const { start, kind, fieldNumber, name, path, type, wireType, value, steps } = span;
  return {
    start,
    title: `${bytesOf(span)}, ${kind}`,
    facts: [
      ['Field', `${fieldNumber}, ${name === null ? 'not in the schema' : path}`],
      ['Type', type ?? 'unknown'],
      ['Wire type', `${wireType}, ${WIRE_TYPE_NAMES[wireType]}`],
      ['Value', cut(value)],
    ],
    steps,
  };
}

/** The members one a line, what is inside them on that line. */
function linesOf(value: { readonly [name: string]: JsonValue }): string {
  const members = Object.entries(value).map(
    ([name, item]) => `  ${JSON.stringify(name)}: ${formatJson(item)}`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
}

/** The page's own schema came with this file, so that only another one needs the parser. */
function schemaOf(text: string, parse: ParseSchema | undefined): Schema {
  if (text === initialWireState.schema) return pageSchema as Schema;
  if (parse === undefined) throw new Error('another schema needs the parser');
  return parsed({ text, parse });
}

const results = memoizeLast(
  ({ schema: schemaText, parse, message: wanted, from, text, carried }: WireInput) => {
    const schema = schemaOf(schemaText, parse);
    const messages = schema.messages.filter(({ mapEntry }) => !mapEntry).map(({ name }) => name);
    const message = messages.find((name) => name === wanted) ?? messages[0];
    if (message === undefined) {
      throw new InputError('there is no message in it', {
        place: { line: 1, file: 'schema' },
        expected: 'message Name { … }',
      });
    }
    const bytes =
      from === 'bytes'
        ? parseHex(text)
        : encoded(schema, message, text, unknownIn(schema, message, carried));
    const { value, spans, unknown } = decoded(schema, message, bytes);
    const jsonSize = jsonBytes(value);
    const drawn = spans.filter(({ start }) => start < MAX_DRAWN);
    const shares = { tag: 0, length: 0, payload: 0 };
    for (const span of spans) shares[partOf(span)] += span.end - span.start;
    const view = {
      message,
      messages,
      hex: formatHex(bytes),
      json: linesOf(value),
      size: bytes.length,
      jsonSize,
      ratio: bytes.length === 0 ? 0 : Number((jsonSize / bytes.length).toFixed(1)),
      shares,
      unknown: unknown.length > 0,
      records: recordsOf(drawn, bytes),
      hidden: Math.max(0, bytes.length - (drawn.at(-1)?.end ?? 0)),
      words: wordsOf(drawn, message, bytes.length, jsonSize),
    };
    return { view, spans };
  },
  ['schema', 'parse', 'message', 'from', 'text', 'carried'],
);

/**
 * What to draw for a state. Throws `InputError` for a mistake in it: its place is in the file
 * `schema`, or else in the side that the reader wrote.
 */
export function computeWireView(input: WireInput): WireView {
  const { view, spans } = results(input);
  return { ...view, detail: detailOf(spans.find(({ end }) => input.at < end) ?? spans.at(-1)) };
}
