import { OperationError } from '../operation-error.ts';

/** The encodings there are, by the names that errors give them. */
export type Encoding =
  | 'utf-8'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be';

/** Other names, in lower case and with `-` between their parts. Source: aliases of CPython's `encodings`. */
const ALIASES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8 utf8 u8 utf cp65001 utf8-ucs2 utf8-ucs4',
  ascii: 'ascii us-ascii us 646 iso646-us cp367 ibm367 ansi-x3.4-1968 iso-ir-6',
  'latin-1': 'latin-1 latin1 latin l1 iso-8859-1 iso8859-1 iso8859 8859 cp819 ibm819 iso-ir-100',
  'utf-16': 'utf-16 utf16 u16',
  'utf-16-le': 'utf-16-le utf-16le utf16-le unicodelittleunmarked',
  'utf-16-be': 'utf-16-be utf-16be utf16-be unicodebigunmarked',
  'utf-32': 'utf-32 utf32 u32',
  'utf-32-le': 'utf-32-le utf-32le utf32-le',
  'utf-32-be': 'utf-32-be utf-32be utf32-be',
};

const encodings = new Map(
  Object.entries(ALIASES).flatMap(([encoding, names]) =>
    names.split(' ').map((name) => [name, encoding as Encoding] as const),
  ),
);

/** The encoding of a name as a program writes it: in any case, with `_`, `-` or a space. Throws LookupError. */
export function encodingNamed(name: string): Encoding {
  const encoding = encodings.get(name.toLowerCase().replace(/[_\s-]+/g, '-'));
  if (encoding === undefined) throw new OperationError('LookupError', `unknown encoding: ${name}`);
  return encoding;
}

/**
 * The error of a handler's name that is none. Codecs that CPython does not know by heart put theirs around it, with the
 * name that the program wrote.
 */
export function unknownHandler(
  name: string,
  doing: 'encoding' | 'decoding',
  encodingName: string,
): OperationError {
  const message = `unknown error handler name '${name}'`;
  const isWrapped = /[lb]e$/.test(encodingNamed(encodingName));
  return new OperationError(
    'LookupError',
    isWrapped ? `${doing} with '${encodingName}' codec failed (LookupError: ${message})` : message,
  );
}

/** Bytes of a unit and whether the low one comes first; a text of no stated order is little-endian. */
export function unitsOf(encoding: Encoding): { readonly bytes: 2 | 4; readonly little: boolean } {
  return { bytes: encoding.startsWith('utf-16') ? 2 : 4, little: !encoding.endsWith('be') };
}
