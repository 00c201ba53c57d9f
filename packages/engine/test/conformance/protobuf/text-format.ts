import type { JsonValue, Message, Schema } from '../../../src/network/protobuf/index.ts';

/** protoc's text format as pairs of a name and a scalar as written or a nested message. */
export type Tree = readonly (readonly [name: string, value: string | Tree])[];

type Field = Message['fields'][number];

const octal = (bytes: Uint8Array) =>
  `"${Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

function scalar(field: Field, value: JsonValue): string {
  if (field.type === 'string') return octal(new TextEncoder().encode(value as string));
  if (field.type === 'bytes') return octal(Buffer.from(value as string, 'base64'));
  const special = { NaN: 'nan', Infinity: 'inf', '-Infinity': '-inf' };
  if (field.type === 'float' || field.type === 'double') {
    return (
      special[`${value}` as keyof typeof special] ?? (Object.is(value, -0) ? '-0' : `${value}`)
    );
  }
  return `${value}`;
}

/** The value of a message as the tree of its text format, in the order of field numbers. */
export function treeOf(schema: Schema, messageName: string, value: JsonValue): Tree {
  const message = schema.messages.find(({ name }) => name === messageName);
  if (message === undefined) throw new RangeError(`no message ${messageName}`);
  const object = value as { readonly [name: string]: JsonValue };
  return message.fields.flatMap((field): Tree => {
    const item = object[field.jsonName] ?? object[field.name];
    if (item === undefined) return [];
    const nested = schema.messages.find(({ name }) => name === field.typeName);
    const items = nested?.mapEntry
      ? Object.entries(item as object).map(([key, inner]) => ({ key, value: inner }))
      : field.label === 'repeated'
        ? (item as readonly JsonValue[])
        : [item];
    const name = field.type === 'group' ? (field.typeName?.split('.').at(-1) ?? '') : field.name;
    return items.map((each) => [
      name,
      nested === undefined ? scalar(field, each) : treeOf(schema, nested.name, each),
    ]);
  });
}

/** The text format of a tree. */
export function printTree(tree: Tree): string {
  return tree
    .map(([name, value]) =>
      typeof value === 'string' ? `${name}: ${value}\n` : `${name} {\n${printTree(value)}}\n`,
    )
    .join('');
}

/** The tree of a text that protoc printed. */
export function parseTree(text: string): Tree {
  type Draft = [string, string | Draft][];
  const top: Draft = [];
  const stack = [top];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const block = stack.at(-1);
    if (line === '' || block === undefined) continue;
    const colon = line.indexOf(': ');
    if (line === '}') {
      stack.pop();
    } else if (line.endsWith(' {')) {
      const nested: Draft = [];
      block.push([line.slice(0, -2), nested]);
      stack.push(nested);
    } else {
      block.push([line.slice(0, colon), line.slice(colon + 2)]);
    }
  }
  return top;
}

function unescapeText(text: string): Uint8Array {
  const bytes: number[] = [];
  const simple: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };
  for (const [, code, letter, plain] of text
    .slice(1, -1)
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (code !== undefined) bytes.push(Number.parseInt(code, 8));
    else if (letter !== undefined) bytes.push(simple[letter] ?? letter.charCodeAt(0));
    else bytes.push(...new TextEncoder().encode(plain));
  }
  return Uint8Array.from(bytes);
}

/**
 * Both spellings of a scalar made one: strings as octal bytes, decimal numbers as the host's, those
 * of `float` fields rounded to floats. Unknown fields (`#: value`) are left out. Of map entries with
 * one key the last stays: protoc prints all of them, generated code keeps one.
 */
export function normalise(schema: Schema, messageName: string, tree: Tree): Tree {
  const message = schema.messages.find(({ name }) => name === messageName);
  const key = (value: string | Tree) =>
    JSON.stringify(typeof value === 'string' ? value : value[0]);
  return tree
    .filter(([name]) => !/^\d+$/.test(name))
    .filter(([name, value], index) => {
      const field = message?.fields.find((each) => each.name === name);
      const isMap = schema.messages.find((each) => each.name === field?.typeName)?.mapEntry;
      const rest = tree.slice(index + 1);
      return !isMap || !rest.some(([other, later]) => other === name && key(later) === key(value));
    })
    .map(([name, value]) => {
      const field = message?.fields.find(
        (each) =>
          each.name === name ||
          (each.type === 'group' && each.typeName?.split('.').at(-1) === name),
      );
      if (typeof value !== 'string') return [name, normalise(schema, field?.typeName ?? '', value)];
      if (value.startsWith('"')) {
        const bytes = unescapeText(value);
        // A JSON string cannot hold what is not UTF-8: both sides get U+FFFD.
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        return [name, octal(field?.type === 'string' ? new TextEncoder().encode(text) : bytes)];
      }
      if (field?.type === 'float' && /\d/.test(value))
        return [name, `${Math.fround(Number(value))}`];
      if (field?.type === 'double' && /\d/.test(value)) return [name, `${Number(value)}`];
      return [name, value];
    });
}
