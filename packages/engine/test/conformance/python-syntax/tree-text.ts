import { type Node, utf8Column } from '../../../src/compute/python/syntax/index.ts';

/**
 * A tree as lines of text, as record.py writes CPython's: node kinds in brackets with their place, columns in UTF-8 bytes, fields
 * in CPython's order.
 */
export function treeText(source: string, root: Node): string {
  let text = source.replace(/\r\n?/g, '\n');
  if (text.startsWith('\ufeff')) text = text.slice(1);
  const lines = text.split('\n');
  const isAscii = lines.map((line) => !/[^\0-\x7f]/.test(line));
  const byteColumn = (line: number, column: number) =>
    isAscii[line - 1] === true ? column : utf8Column(lines[line - 1] ?? '', column);

  const constant = (value: { type: string; value?: unknown }): string => {
    switch (value.type) {
      case 'int':
        return `int:${BigInt(value.value as number | bigint).toString(16)}`;
      case 'float':
      case 'imaginary': {
        const view = new DataView(new ArrayBuffer(8));
        view.setFloat64(0, value.value as number);
        return `${value.type}:${view.getBigUint64(0).toString(16)}`;
      }
      case 'bytes':
        return `bytes:${[...(value.value as Uint8Array)].join(',')}`;
      case 'str':
        return `str:${JSON.stringify(value.value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}`;
      case 'bool':
        return value.value === true ? 'True' : 'False';
      default:
        return value.type;
    }
  };

  const write = (value: unknown): string => {
    if (value === null) return '-';
    if (Array.isArray(value)) return `[${value.map(write).join(' ')}]`;
    if (typeof value !== 'object') return String(value);
    const { kind, position, ...fields } = value as Record<string, unknown> & {
      position?: { line: number; column: number; endLine: number; endColumn: number };
    };
    const place =
      position === undefined
        ? ''
        : `@${position.line}:${byteColumn(position.line, position.column)}-${position.endLine}:${byteColumn(position.endLine, position.endColumn)}`;
    const parts = Object.keys(fields)
      .sort()
      .map((name) => {
        const field = fields[name];
        const isConstant = name === 'value' && (kind === 'Constant' || kind === 'MatchSingleton');
        return `${name}=${isConstant ? constant(field as { type: string }) : write(field)}`;
      });
    return `(${[`${String(kind)}${place}`, ...parts].join(' ')})`;
  };
  return write(root);
}
