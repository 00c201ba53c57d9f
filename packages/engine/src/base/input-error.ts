/** Where in the reader's input a mistake is: a place in a text, or a named field. */
export type InputPlace =
  | {
      /** Line, counted from 1. */
      readonly line: number;
      /** Column in UTF-16 code units, counted from 1. */
      readonly column?: number;
      /** Name of the file, where there is more than one. */
      readonly file?: string;
    }
  | {
      /** Name of the control or option as the reader sees it. */
      readonly field: string;
    }
  | {
      /** Byte offset in binary input, counted from 0. */
      readonly offset: number;
    };

/** An {@link InputError} as plain data, to cross from a Worker to the page. */
export interface InputErrorData {
  readonly message: string;
  readonly place: InputPlace | null;
  readonly expected: string | null;
}

/**
 * What the reader typed is wrong. The message says what, `place` says where, `expected` says what
 * would have been right. Simulated failures (an exit status, a traceback) are output, not this;
 * bugs of the engine are ordinary errors.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: InputPlace | null;
  readonly expected: string | null;

  constructor(
    message: string,
    details: { readonly place?: InputPlace | null; readonly expected?: string | null } = {},
  ) {
    super(message);
    this.place = details.place ?? null;
    this.expected = details.expected ?? null;
  }

  /** The error as plain data; {@link InputError.from} is the inverse. */
  toData(): InputErrorData {
    return { message: this.message, place: this.place, expected: this.expected };
  }

  static from(data: InputErrorData): InputError {
    return new InputError(data.message, data);
  }
}

/** The place in words: `line 3, column 7`, `byte 12`, `field "size"`. */
export function describePlace(place: InputPlace): string {
  if ('field' in place) return `field "${place.field}"`;
  if ('offset' in place) return `byte ${place.offset}`;
  const file = place.file === undefined ? '' : `${place.file}, `;
  const column = place.column === undefined ? '' : `, column ${place.column}`;
  return `${file}line ${place.line}${column}`;
}
