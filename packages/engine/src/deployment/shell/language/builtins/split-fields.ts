/**
 * Splits a line for `read`: into at most `limit` fields, the last of which takes the rest with its
 * separators. A backslash, unless `raw`, makes the next character an ordinary one.
 * Source: POSIX.1-2017, read and "Field Splitting".
 */
export function splitFields(
  text: string,
  ifs: string,
  raw: boolean,
  limit: number | undefined,
): readonly string[] {
  const blanks = [...ifs].filter((character) => ' \t\n'.includes(character)).join('');
  const fields: string[] = [];
  let index = skipBlanks(text, 0, blanks);
  while (index < text.length) {
    if (limit !== undefined && fields.length === limit - 1) {
      fields.push(lastField(text.slice(index), ifs, blanks, raw));
      return fields;
    }
    const { field, end } = takeField(text, index, ifs, raw);
    fields.push(field);
    index = afterSeparator(text, end, ifs, blanks);
  }
  return fields;
}

function skipBlanks(text: string, from: number, blanks: string): number {
  let index = from;
  while (index < text.length && blanks.includes(text.charAt(index))) index++;
  return index;
}

function takeField(
  text: string,
  from: number,
  ifs: string,
  raw: boolean,
): { readonly field: string; readonly end: number } {
  let field = '';
  let index = from;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '\\' && !raw) {
      field += text.charAt(index + 1);
      index += 2;
      continue;
    }
    if (ifs.includes(character)) break;
    field += character;
    index++;
  }
  return { field, end: index };
}

/** Blanks, at most one other separator, and blanks again. */
function afterSeparator(text: string, from: number, ifs: string, blanks: string): number {
  let index = skipBlanks(text, from, blanks);
  if (index < text.length && ifs.includes(text.charAt(index))) {
    index = skipBlanks(text, index + 1, blanks);
  }
  return index;
}

/** The rest of a line without blanks at its end, and without a separator that ends a single field. */
function lastField(rest: string, ifs: string, blanks: string, raw: boolean): string {
  const { field, end } = takeField(rest, 0, ifs, raw);
  if (afterSeparator(rest, end, ifs, blanks) >= rest.length) return field;
  let last = rest.length;
  while (
    last > 0 &&
    blanks.includes(rest.charAt(last - 1)) &&
    (raw || rest.charAt(last - 2) !== '\\')
  ) {
    last--;
  }
  const kept = rest.slice(0, last);
  return raw ? kept : kept.replace(/\\([\s\S])/g, '$1');
}
