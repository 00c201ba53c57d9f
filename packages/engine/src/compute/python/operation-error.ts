/** Names of the exceptions that an operation on host values can end in. */
export type ErrorKind =
  | 'IndexError'
  | 'KeyError'
  | 'LookupError'
  | 'MemoryError'
  | 'OverflowError'
  | 'TypeError'
  | 'UnicodeDecodeError'
  | 'UnicodeEncodeError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** What a `UnicodeEncodeError` or `UnicodeDecodeError` is made of; places count code points or bytes. */
export interface UnicodeErrorData {
  readonly encoding: string;
  readonly object: string | Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * An operation on numbers, text or bytes fails as it does in Python. It becomes the exception of that
 * name with that message; one of the `Unicode…Error`s is made from `data`. It is no `Error` of the host, whose stack
 * would cost more than all else when a program catches thousands.
 */
export class OperationError {
  readonly name = 'OperationError';
  readonly message: string;
  readonly kind: ErrorKind;
  readonly data: UnicodeErrorData | null;
  /** A number that comes before the message among the arguments. */
  readonly code: number | undefined;

  constructor(
    kind: ErrorKind,
    message: string,
    data: UnicodeErrorData | null = null,
    code?: number,
  ) {
    this.message = message;
    this.kind = kind;
    this.data = data;
    this.code = code;
  }
}

/** A text says no number, which its class shows in the message: `complaint` makes it of what a text is shown as. */
export class UnreadableText extends OperationError {
  readonly complaint: (shown: string) => string;

  constructor(shown: string, complaint: (shown: string) => string) {
    super('ValueError', complaint(shown));
    this.complaint = complaint;
  }
}
