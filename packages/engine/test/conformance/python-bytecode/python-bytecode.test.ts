import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disassemble } from '../../../src/compute/python/bytecode/disassemble.ts';
import { constantText } from '../../../src/compute/python/compile/rare/unparse.ts';
import { PyCode, type Value } from '../../../src/compute/python/objects/index.ts';
import { type ParseMode, PythonSyntaxError } from '../../../src/compute/python/syntax/index.ts';
import { compileWhole } from '../../compute/python/compile/compile-whole.ts';
import { codeText, Members } from './code-text.ts';

// Recorded by record.py beside this file with CPython 3.11; the version is in each file.

interface Case {
  readonly source: string;
  readonly mode: ParseMode;
  readonly code: string;
  readonly listing: readonly string[];
  readonly error: readonly unknown[];
  readonly warnings: readonly unknown[];
}

const recording = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8')).cases;

const FILE = '<string>';

const named = ({ source }: Case): string =>
  JSON.stringify(source.length > 60 ? `${source.slice(0, 60)}…` : source);

function codeOf({ source, mode = 'exec' }: Case, warnings: unknown[] = []): PyCode {
  return compileWhole(source, {
    mode,
    fileName: FILE,
    warn: (message, { line }) => warnings.push([message, line]),
    frozenSet: (members) => new Members(members),
  });
}

function listings(code: PyCode): string[] {
  const repr = (value: Value): string => {
    if (value instanceof Members) return `frozenset({${value.members.map(repr).join(', ')}})`;
    if (!(value instanceof PyCode)) return constantText(value);
    const { name, firstLine } = value.data;
    return `<code object ${name}, file "${FILE}", line ${firstLine}>`;
  };
  const inner = code.data.constants.filter((value) => value instanceof PyCode);
  return [disassemble(code.data, { repr }), ...inner.flatMap(listings)];
}

function errorOf(found: Case): readonly unknown[] {
  try {
    codeOf(found);
    return [];
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, message, details } = error;
    if (details === null) return [kind, message];
    return [kind, message, details.line, details.column, details.endLine, details.endColumn];
  }
}

describe('codes: equal to those of CPython in everything', () => {
  recording('codes').forEach((found, index) => {
    test(`${index} ${found.mode} ${named(found)}`, () => {
      expect(codeText(codeOf(found))).toBe(found.code);
    });
  });
});

describe('listings: what dis prints', () => {
  recording('listings').forEach((found, index) => {
    test(`${index} ${named(found)}`, () => {
      expect(listings(codeOf(found))).toEqual(found.listing);
    });
  });
});

describe('errors: kind, message and place are those of CPython', () => {
  recording('errors').forEach((found, index) => {
    test(`${index} ${named(found)}`, () => {
      expect(errorOf(found)).toEqual(found.error);
    });
  });
});

describe('warnings: text and line are those of CPython', () => {
  recording('warnings').forEach((found, index) => {
    test(`${index} ${named(found)}`, () => {
      const warnings: unknown[] = [];
      codeOf(found, warnings);
      expect(warnings).toEqual(found.warnings);
    });
  });
});
