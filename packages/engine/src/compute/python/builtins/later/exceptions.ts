import { exceptionType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';

/** With what raises them, which comes next. */
const exceptions = part(() =>
  Promise.all([import('../exceptions.ts'), import('../../vm/exceptions.ts')]),
);
const CODEC_FIELDS = 'encoding end object reason start';
/** What types of exceptions have of their own: methods, then attributes. */
const OWN: Readonly<Record<string, readonly [methods: string, attributes?: string]>> = {
  AttributeError: ['__init__', 'name obj'],
  BaseException: [
    '__init__ __reduce__ __repr__ __setstate__ __str__ add_note with_traceback',
    '__cause__ __context__ __dict__ __suppress_context__ __traceback__ args',
  ],
  ImportError: ['__init__ __str__', 'msg name path'],
  KeyError: ['__str__'],
  NameError: ['__init__', 'name'],
  OSError: ['__init__ __reduce__ __str__', 'characters_written errno filename filename2 strerror'],
  StopIteration: ['__init__', 'value'],
  SyntaxError: [
    '__init__ __str__',
    'end_lineno end_offset filename lineno msg offset print_file_and_line text',
  ],
  SystemExit: ['__init__', 'code'],
  UnicodeDecodeError: ['__init__ __str__', CODEC_FIELDS],
  UnicodeEncodeError: ['__init__ __str__', CODEC_FIELDS],
  UnicodeTranslateError: ['__init__ __str__', 'end object reason start'],
};
for (const [name, [methods, attributes]] of Object.entries(OWN)) {
  const type = exceptionType(name);
  const makes = name === 'BaseException' || name === 'OSError';
  defineLater(type, exceptions, {
    methods,
    ...(makes && { staticMethods: '__new__' }),
    ...(attributes !== undefined && { attributes }),
  });
}
defineLater(exceptionType('BaseExceptionGroup'), exceptions, { attributes: 'exceptions message' });
