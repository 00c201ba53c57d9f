import { toRaw } from '../scalar.ts';
import { type EnumType, type Field, type Message, SCALAR_TYPES } from '../schema-data.ts';
import { join } from '../span.ts';
import { isPackable } from '../wire.ts';
import { type FieldDeclaration, numberOf, type ScopeDeclaration } from './declarations.ts';
import { type Fail, type NamedScope, resolve, type Symbols } from './scopes.ts';
import type { Token } from './statements.ts';

/** The largest field number: a tag has 32 bits, three of them for the wire type. */
const MAX_FIELD_NUMBER = 536_870_911;

/** Kept for the implementation (language guide, "Assigning Field Numbers"). */
const IMPLEMENTATION_NUMBERS = [19_000, 19_999] as const;

/** What the fields of all messages are checked against. */
interface Context {
  readonly symbols: Symbols;
  readonly enums: readonly EnumType[];
  readonly isProto3: boolean;
  readonly fail: Fail;
}

const unquote = (token: Token | undefined) => token?.text.replace(/^["'](.*)["']$/s, '$1') ?? null;

/** The default ProtoJSON name: without underscores, the letters after them in upper case. */
function camelCase(name: string): string {
  return name.replace(/_+([^_]?)/g, (_, letter: string) => letter.toUpperCase());
}

function checkNumber(
  field: FieldDeclaration,
  ranges: ScopeDeclaration['ranges'],
  fail: Fail,
): number {
  const { number: token, name, extendee } = field;
  const number = numberOf(token);
  if (!Number.isInteger(number) || number < 1 || number > MAX_FIELD_NUMBER) {
    throw fail(token, `${token.text} is no field number`, `1 to ${MAX_FIELD_NUMBER}`);
  }
  const [first, last] = IMPLEMENTATION_NUMBERS;
  if (number >= first && number <= last) {
    throw fail(
      token,
      `${first} to ${last} belong to the protobuf implementation`,
      'another number',
    );
  }
  const inside = (kind: 'reserved' | 'extensions') =>
    ranges.some(({ kind: each, numbers }) => {
      const [low, high] = numbers ?? [1, 0];
      return each === kind && number >= low && number <= high;
    });
  if (inside('reserved'))
    throw fail(token, `the field number ${number} is reserved`, 'another number');
  if (extendee !== null && !inside('extensions')) {
    throw fail(
      token,
      `"${extendee.text}" does not keep ${number} for extensions`,
      'a number of its extensions',
    );
  }
  if (extendee === null && inside('extensions')) {
    throw fail(token, `the number ${number} is kept for extensions`, 'another number');
  }
  if (extendee === null && ranges.some((range) => range.name === name.text)) {
    throw fail(name, `the field name "${name.text}" is reserved`, 'another name');
  }
  return number;
}

/** The rules on labels, oneofs and options that need nothing but the field itself. */
function checkForm(field: FieldDeclaration, { isProto3, fail }: Context): void {
  const { label, type, typeToken, name, oneof, extendee, options } = field;
  if (label !== null && (oneof !== null || type.startsWith('map<'))) {
    throw fail(label, `"${label.text}" is not allowed here`, 'no label');
  }
  if (label?.text === 'required' && extendee !== null) {
    throw fail(typeToken, 'an extension cannot be required', '"optional" or "repeated"');
  }
  if (type === 'group' && !/^[A-Z]/.test(name.text)) {
    throw fail(name, `the group name "${name.text}" is also a type name`, 'a capital letter first');
  }
  if (!isProto3) return;
  if (type === 'group') throw fail(typeToken, 'proto3 has no groups', 'a message');
  if (extendee !== null) throw fail(extendee, 'proto3 has no extensions', 'a field of the message');
  const written = options.get('default');
  if (written !== undefined) throw fail(written, 'proto3 has no default values', 'no default');
}

function checkDefault({ type }: Field, enumType: EnumType | null, token: Token, fail: Fail): void {
  const { text } = token;
  try {
    if (type === 'bool' && !/^(true|false)$/.test(text)) throw new RangeError(text);
    if (enumType !== null) toRaw(type, text, '', enumType, true);
    else if (/int|fixed/.test(type)) toRaw(type, /^-?0/.test(text) ? numberOf(token) : text, '');
    else if (/^(float|double)$/.test(type) && !/^-?(inf|nan)$/.test(text))
      toRaw('double', Number(text), '');
  } catch {
    throw fail(
      token,
      `${text} is no ${enumType?.name ?? type}`,
      'a value of the type of the field',
    );
  }
}

/** The type of a field: a scalar, or a message or enum by its full name. */
function typeOf(type: string, scope: string, token: Token, { symbols, fail }: Context) {
  const scalar = SCALAR_TYPES.find((each) => each === type);
  if (scalar !== undefined) return { type: scalar, typeName: null };
  const { fullName, kind } = resolve(symbols, type, scope, token, fail);
  return { type: kind, typeName: fullName };
}

/** The field with the entry message that a map field repeats. */
function fieldOf(
  declaration: FieldDeclaration,
  scope: string,
  number: number,
  context: Context,
): { readonly field: Field; readonly entry: Message | null } {
  const { isProto3, fail, symbols } = context;
  const { label, name, typeToken, oneof, extendee, options } = declaration;
  const base = { defaultValue: null, packed: false, oneof: null } as const;
  const map = /^map<(\w+),(.+)>$/.exec(declaration.type);
  if (map !== null) {
    const entryName = join(scope, `${camelCase(`_${name.text}`)}Entry`);
    if (symbols.has(entryName)) {
      throw fail(name, `the entries of the map need the name "${entryName}"`, 'another name');
    }
    const part = (partName: string, partNumber: number, type: string): Field => ({
      ...base,
      ...typeOf(type, scope, typeToken, context),
      name: partName,
      jsonName: partName,
      number: partNumber,
      label: 'optional',
    });
    const fields = [part('key', 1, map[1] ?? ''), part('value', 2, map[2] ?? '')];
    if (/^(float|double|bytes|enum|message)$/.test(fields[0]?.type ?? '')) {
      throw fail(
        typeToken,
        `a map cannot have keys of type ${map[1]}`,
        'an integer, bool or string type',
      );
    }
    const values = context.enums.find((each) => each.name === fields[1]?.typeName)?.values;
    if (values !== undefined && values[0]?.number !== 0) {
      throw fail(
        typeToken,
        'the first value of an enum in a map is not 0',
        'an enum that starts at 0',
      );
    }
    const jsonName = unquote(options.get('json_name')) ?? camelCase(name.text);
    return {
      entry: { name: entryName, fields, mapEntry: true },
      field: {
        ...base,
        name: name.text,
        jsonName,
        number,
        type: 'message',
        typeName: entryName,
        label: 'repeated',
      },
    };
  }
  const isGroup = declaration.type === 'group';
  const type = isGroup
    ? ({ type: 'group', typeName: join(scope, name.text) } as const)
    : typeOf(declaration.type, scope, typeToken, context);
  const ownName = isGroup ? name.text.toLowerCase() : name.text;
  const fullName = extendee === null ? ownName : `[${join(scope, ownName)}]`;
  const isRepeated = label?.text === 'repeated';
  const hasPresence = !isProto3 || label !== null || oneof !== null || type.type === 'message';
  const packed = options.get('packed')?.text;
  if (packed === 'true' && !(isRepeated && isPackable(type.type))) {
    throw fail(
      typeToken,
      'only repeated numbers, bools and enums can be packed',
      'no packed option',
    );
  }
  const written = options.get('default');
  const field: Field = {
    ...type,
    name: fullName,
    jsonName:
      extendee === null ? (unquote(options.get('json_name')) ?? camelCase(ownName)) : fullName,
    number,
    label: isRepeated
      ? 'repeated'
      : label?.text === 'required'
        ? 'required'
        : hasPresence
          ? 'optional'
          : 'implicit',
    packed:
      isRepeated && isPackable(type.type) && (packed === undefined ? isProto3 : packed === 'true'),
    oneof: oneof?.text ?? null,
    defaultValue: unquote(written),
  };
  if (written !== undefined) {
    const enumType = context.enums.find((each) => each.name === type.typeName) ?? null;
    checkDefault(field, enumType, written, fail);
  }
  return { field, entry: null };
}

/** The messages of all scopes. Throws `InputError` where a field breaks the rules of fields. */
export function messagesOf(
  scopes: readonly NamedScope[],
  symbols: Symbols,
  enums: readonly EnumType[],
  isProto3: boolean,
  fail: Fail,
): readonly Message[] {
  const context = { symbols, enums, isProto3, fail };
  const drafts = new Map<string, Field[]>();
  const entries: Message[] = [];
  const messages = scopes.filter(
    ({ declaration }) => declaration.kind === 'message' && declaration.name !== null,
  );
  for (const { fullName } of messages) drafts.set(fullName, []);
  for (const { fullName: scope, declaration } of scopes) {
    for (const { name, isEmpty } of declaration.oneofs) {
      if (isEmpty) throw fail(name, `the oneof "${name.text}" has no field`, 'at least one');
    }
    for (const declared of declaration.fields) {
      checkForm(declared, context);
      const { extendee, name, number: token } = declared;
      const target =
        extendee === null ? scope : resolve(symbols, extendee.text, scope, extendee, fail).fullName;
      const fields = drafts.get(target);
      if (fields === undefined) throw fail(extendee ?? name, `"${target}" is not a message`);
      const ranges = messages.find(({ fullName }) => fullName === target)?.declaration.ranges ?? [];
      const number = checkNumber(declared, ranges, fail);
      const other = fields.find((each) => each.number === number);
      if (other !== undefined) {
        throw fail(
          token,
          `the field number ${number} is taken by "${other.name}"`,
          'another number',
        );
      }
      const { field, entry } = fieldOf(declared, scope, number, context);
      const twin = fields.find((each) => each.jsonName === field.jsonName);
      if (isProto3 && twin !== undefined) {
        const message = `"${field.name}" and "${twin.name}" have the same JSON name`;
        throw fail(name, `${message}, "${field.jsonName}"`, 'another name');
      }
      fields.push(field);
      if (entry !== null) entries.push(entry);
    }
  }
  return [
    ...Array.from(drafts, ([name, fields]) => ({
      name,
      fields: fields.toSorted((a, b) => a.number - b.number),
      mapEntry: false,
    })),
    ...entries,
  ];
}
