import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ParseMode, PythonSyntaxError } from '../../../src/compute/python/syntax/index.ts';
import { parseWhole } from '../../compute/python/syntax/parse-whole.ts';
import { treeText } from './tree-text.ts';

// Recorded by record.py beside this file with CPython 3.11; the version is in each file.

interface Case {
  readonly source: string;
  readonly mode: ParseMode;
  readonly tree: string;
  readonly error: unknown;
}

const recording = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8')).cases;

const named = ({ source }: Case): string =>
  JSON.stringify(source.length > 60 ? `${source.slice(0, 60)}…` : source);

function errorOf({ source, mode }: Case): unknown {
  try {
    parseWhole(source, { mode, fileName: '<string>' });
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { details } = error;
    const place =
      details === null
        ? null
        : [details.line, details.column, details.text, details.endLine, details.endColumn];
    return [error.kind, error.message, place];
  }
}

describe('trees: equal to those of ast', () => {
  recording('trees').forEach((found, index) => {
    test(`${index} ${found.mode} ${named(found)}`, () => {
      const { source, mode, tree } = found;
      expect(treeText(source, parseWhole(source, { mode, fileName: '<string>' }))).toBe(tree);
    });
  });
});

describe('errors: kind, message, place and text are those of CPython', () => {
  recording('errors').forEach((found, index) => {
    test(`${index} ${found.mode} ${named(found)}`, () => {
      expect(errorOf(found)).toEqual(found.error);
    });
  });
});
