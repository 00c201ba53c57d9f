/** What CPython raises: kind and text of the exception. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly kind: 'ValueError' | 'OverflowError' | 'ZeroDivisionError' | 're.error';

  constructor(message: string, kind: CalendarError['kind'] = 'ValueError') {
    super(message);
    this.kind = kind;
  }
}
