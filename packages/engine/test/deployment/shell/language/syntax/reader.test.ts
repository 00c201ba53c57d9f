import { describe, expect, test } from 'vitest';
import {
  createReader,
  parseCommands,
} from '../../../../../src/deployment/shell/language/syntax/index.ts';
import { problemIn } from '../../../../../src/deployment/shell/language/syntax/syntax-errors.ts';

/** What bash says of a text, if it finds a fault. */
function problemOfText(script: string) {
  const { suspicion } = parseCommands(script, 1);
  return suspicion === undefined ? undefined : problemIn(suspicion);
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the braces are those of bash
describe('what bash 5.2.15 says of `bash -c`', () => {
  test.each<[string, readonly string[]]>([
    ['fi', ["line 1: syntax error near unexpected token `fi'", "line 1: `fi'"]],
    ['if true; then', ['line 2: syntax error: unexpected end of file']],
    ['echo "a', ['line 1: unexpected EOF while looking for matching `"\'']],
    ['echo a; fi', ["line 1: syntax error near unexpected token `fi'", "line 1: `echo a; fi'"]],
    ['echo )', ["line 1: syntax error near unexpected token `)'", "line 1: `echo )'"]],
    ['( a', ['line 2: syntax error: unexpected end of file']],
    ['for', ["line 1: syntax error near unexpected token `newline'", "line 1: `for'"]],
    [
      'for x in a b; do echo; done done',
      [
        "line 1: syntax error near unexpected token `done'",
        "line 1: `for x in a b; do echo; done done'",
      ],
    ],
    ['a | | b', ["line 1: syntax error near unexpected token `|'", "line 1: `a | | b'"]],
    ['a && ', ['line 2: syntax error: unexpected end of file']],
    ['a |\n ', ['line 3: syntax error: unexpected end of file']],
    ['case x in', ['line 2: syntax error: unexpected end of file']],
    ['{ a', ['line 2: syntax error: unexpected end of file']],
    ['a=(1 2', ["line 1: unexpected EOF while looking for matching `)'"]],
    ['echo $(fi)', ["line 1: syntax error near unexpected token `fi'", "line 1: `echo $(fi)'"]],
    ['echo ${x', ["line 1: unexpected EOF while looking for matching `}'"]],
    ['echo $((1+', ["line 1: unexpected EOF while looking for matching `)'"]],
    ['[[ a', ["line 1: unexpected token `newline', conditional binary operator expected"]],
    ['[[ a == ]]', ["line 1: unexpected argument `]]' to conditional binary operator"]],
    ['f() echo', ["line 1: syntax error near unexpected token `echo'", "line 1: `f() echo'"]],
    ['echo `a', ["line 1: unexpected EOF while looking for matching ``'"]],
    ["echo 'x", ["line 1: unexpected EOF while looking for matching `''"]],
    ['a & & b', ["line 1: syntax error near unexpected token `&'", "line 1: `a & & b'"]],
    ['; a', ["line 1: syntax error near unexpected token `;'", "line 1: `; a'"]],
    ['a ;; b', ["line 1: syntax error near unexpected token `;;'", "line 1: `a ;; b'"]],
    [
      'if ; then a; fi',
      ["line 1: syntax error near unexpected token `;'", "line 1: `if ; then a; fi'"],
    ],
    [
      'while do done',
      ["line 1: syntax error near unexpected token `do'", "line 1: `while do done'"],
    ],
    ['echo > ', ["line 1: syntax error near unexpected token `newline'", "line 1: `echo > '"]],
    ['[[ a -foo b ]]', ['line 1: conditional binary operator expected']],
    ['[[ -z ]]', ["line 1: unexpected argument `]]' to conditional unary operator"]],
    ['esac', ["line 1: syntax error near unexpected token `esac'", "line 1: `esac'"]],
    ['}', ["line 1: syntax error near unexpected token `}'", "line 1: `}'"]],
    ['a(b', ["line 1: syntax error near unexpected token `b'", "line 1: `a(b'"]],
    ['a b()', ["line 1: syntax error near unexpected token `('", "line 1: `a b()'"]],
    ['echo a=(1 2)', ["line 1: syntax error near unexpected token `('", "line 1: `echo a=(1 2)'"]],
    ['echo ok\nfi', ["line 2: syntax error near unexpected token `fi'", "line 2: `fi'"]],
    ['echo "a\nb\nc', ['line 1: unexpected EOF while looking for matching `"\'']],
    ['echo $(a', ["line 2: unexpected EOF while looking for matching `)'"]],
    ['if a\nb\n', ['line 3: syntax error: unexpected end of file']],
    ['for x in a\nb\n', ["line 2: syntax error near unexpected token `b'", "line 2: `b'"]],
    ['case x in a) b', ['line 2: syntax error: unexpected end of file']],
    ['case x y', ["line 1: syntax error near unexpected token `y'", "line 1: `case x y'"]],
    ['f() {', ['line 2: syntax error: unexpected end of file']],
    ['function', ["line 1: syntax error near unexpected token `newline'", "line 1: `function'"]],
    ['[[ a && ]]', []],
    ['[[ ( a ]]', ["line 1: unexpected token `]]', expected `)'"]],
    ['[[ a b ]]', ['line 1: conditional binary operator expected']],
    ['[[ ]]', []],
    ['[[ a ==', ["line 1: unexpected argument `newline' to conditional binary operator"]],
    [
      'for ((1;2)); do a; done',
      ['line 1: syntax error: arithmetic expression required', "line 1: syntax error: `((1;2))'"],
    ],
    ['select', ["line 1: syntax error near unexpected token `newline'", "line 1: `select'"]],
    ['echo <', ["line 1: syntax error near unexpected token `newline'", "line 1: `echo <'"]],
    ['echo <<', ["line 1: syntax error near unexpected token `newline'", "line 1: `echo <<'"]],
    ['echo >&', ["line 1: syntax error near unexpected token `newline'", "line 1: `echo >&'"]],
    ['&', ["line 1: syntax error near unexpected token `&'", "line 1: `&'"]],
    ['| a', ["line 1: syntax error near unexpected token `|'", "line 1: `| a'"]],
    ['(', ['line 2: syntax error: unexpected end of file']],
    ['()', ["line 1: syntax error near unexpected token `)'", "line 1: `()'"]],
    ['( )', ["line 1: syntax error near unexpected token `)'", "line 1: `( )'"]],
    ['{ }', ["line 1: syntax error near unexpected token `}'", "line 1: `{ }'"]],
    ['a\n;;', ["line 2: syntax error near unexpected token `;;'", "line 2: `;;'"]],
    [
      'if a; then b; else; fi',
      ["line 1: syntax error near unexpected token `;'", "line 1: `if a; then b; else; fi'"],
    ],
    ['for x a', ["line 1: syntax error near unexpected token `a'", "line 1: `for x a'"]],
    [
      'echo $(a; fi)',
      ["line 1: syntax error near unexpected token `fi'", "line 1: `echo $(a; fi)'"],
    ],
    [
      'echo "$(fi)"',
      ["line 1: syntax error near unexpected token `fi'", 'line 1: `echo "$(fi)"\''],
    ],
    ['echo $(', ["line 2: unexpected EOF while looking for matching `)'"]],
    ['a=(', ["line 1: unexpected EOF while looking for matching `)'"]],
    ['a=( ; )', ["line 1: syntax error near unexpected token `;'", "line 1: `a=( ; )'"]],
    ['x=$(a', ["line 2: unexpected EOF while looking for matching `)'"]],
    ['until a; do b', ['line 2: syntax error: unexpected end of file']],
    ['coproc', ["line 1: syntax error near unexpected token `newline'", "line 1: `coproc'"]],
    ['time |', ["line 1: syntax error near unexpected token `|'", "line 1: `time |'"]],
    ['! |', ["line 1: syntax error near unexpected token `|'", "line 1: `! |'"]],
    ['done', ["line 1: syntax error near unexpected token `done'", "line 1: `done'"]],
    ['in', ["line 1: syntax error near unexpected token `in'", "line 1: `in'"]],
    ['case in', ['line 2: syntax error: unexpected end of file']],
    ['a <<<', ["line 1: syntax error near unexpected token `newline'", "line 1: `a <<<'"]],
    ['function f', ['line 2: syntax error: unexpected end of file']],
    ['f( a', ["line 1: syntax error near unexpected token `a'", "line 1: `f( a'"]],
    ['if then', ["line 1: syntax error near unexpected token `then'", "line 1: `if then'"]],
    ['elif', ["line 1: syntax error near unexpected token `elif'", "line 1: `elif'"]],
    ['echo a &&\n\n', ['line 3: syntax error: unexpected end of file']],
    ['else b', ["line 1: syntax error near unexpected token `else'", "line 1: `else b'"]],
    ['if a; fi', ["line 1: syntax error near unexpected token `fi'", "line 1: `if a; fi'"]],
    [
      'while a; done',
      ["line 1: syntax error near unexpected token `done'", "line 1: `while a; done'"],
    ],
    ['[[ -f', ["line 1: unexpected argument `newline' to conditional unary operator"]],
    ['[[ ! ]]', []],
    ['[[ a < ]]', ["line 1: unexpected argument `]]' to conditional binary operator"]],
    ['a>b>', ["line 1: syntax error near unexpected token `newline'", "line 1: `a>b>'"]],
    ['echo ${', ["line 1: unexpected EOF while looking for matching `}'"]],
    ['echo "${x"', ['line 1: unexpected EOF while looking for matching `"\'']],
    ['echo "`a"', ["line 1: unexpected EOF while looking for matching ``'"]],
    ['(a)(b)', ["line 1: syntax error near unexpected token `('", "line 1: `(a)(b)'"]],
    ['(a) b', ["line 1: syntax error near unexpected token `b'", "line 1: `(a) b'"]],
    ['{ a; } b', ["line 1: syntax error near unexpected token `b'", "line 1: `{ a; } b'"]],
    [
      'if a; then b; fi c',
      ["line 1: syntax error near unexpected token `c'", "line 1: `if a; then b; fi c'"],
    ],
    ["echo $'a", ["line 1: unexpected EOF while looking for matching `''"]],
    ['echo $"a', ['line 1: unexpected EOF while looking for matching `"\'']],
    [
      'declare a=(1 (2))',
      ["line 1: syntax error near unexpected token `('", "line 1: `declare a=(1 (2))'"],
    ],
    ['a=(1 & 2)', ["line 1: syntax error near unexpected token `&'", "line 1: `a=(1 & 2)'"]],
    ['echo a\n)\necho b', ["line 2: syntax error near unexpected token `)'", "line 2: `)'"]],
    [
      'for x in a; done',
      ["line 1: syntax error near unexpected token `done'", "line 1: `for x in a; done'"],
    ],
    ['for x; b', ["line 1: syntax error near unexpected token `b'", "line 1: `for x; b'"]],
    ['echo hi; (', ['line 2: syntax error: unexpected end of file']],
    [
      'case x in a) b;; c',
      ["line 1: syntax error near unexpected token `newline'", "line 1: `case x in a) b;; c'"],
    ],
    [
      'case x in (a b) c;; esac',
      ["line 1: syntax error near unexpected token `b'", "line 1: `case x in (a b) c;; esac'"],
    ],
    [
      'case x in a) ;; esac esac',
      ["line 1: syntax error near unexpected token `esac'", "line 1: `case x in a) ;; esac esac'"],
    ],
    ['function 1 { a; }', []],
    ['a=b()', ["line 1: syntax error near unexpected token `('", "line 1: `a=b()'"]],
    ['a() { b', ['line 2: syntax error: unexpected end of file']],
    ['a() (b', ['line 2: syntax error: unexpected end of file']],
    ['{a}', []],
    ['then a', ["line 1: syntax error near unexpected token `then'", "line 1: `then a'"]],
    ['echo `', ["line 1: unexpected EOF while looking for matching ``'"]],
    ['\n\n\n fi', ["line 4: syntax error near unexpected token `fi'", "line 4: ` fi'"]],
    [
      'if a\nthen b\nfi fi\nx',
      ["line 3: syntax error near unexpected token `fi'", "line 3: `fi fi'"],
    ],
  ])('%j', (script, messages) => {
    const said = problemOfText(script)?.messages.map(({ text, line }) => `line ${line}: ${text}`);
    expect(said ?? []).toEqual(messages);
  });
});

describe('lines', () => {
  test('commands before an error are read before it is told', () => {
    const script = 'echo a; echo b\necho c\nfi\necho d\n';
    const { commands } = parseCommands(script, 1);
    expect(commands.map(({ kind, line }) => [kind, line])).toEqual([
      ['list', 1],
      ['simple', 2],
    ]);
    expect(problemOfText(script)).toMatchObject({
      messages: [{ line: 3 }, { line: 3 }],
      incomplete: false,
    });
  });

  test.each([
    'if true; then',
    'echo "a',
    'a |',
    'f() {',
    'echo $(a',
    '[[ a &&',
    'for x in a',
    'case x in',
  ])('%s needs another line', (script) => {
    expect(problemOfText(script)?.incomplete).toBe(true);
  });

  test.each(['fi', 'a ;; b', 'echo )'])('%s is wrong whatever follows', (script) => {
    expect(problemOfText(script)?.incomplete).toBe(false);
  });

  test('a here-document that the end of the text ends is warned about', () => {
    const reader = createReader('cat <<E\nx', 1, { aliases: () => undefined });
    expect(reader.next()).toMatchObject({
      kind: 'command',
      warnings: [
        {
          line: 2,
          message: "warning: here-document at line 1 delimited by end-of-file (wanted `E')",
        },
      ],
    });
    expect(reader.next()).toEqual({ kind: 'end' });
  });

  test('backquotes are parsed when they are expanded', () => {
    const { commands, suspicion } = parseCommands('x=`fi`', 1);
    expect(suspicion).toBeUndefined();
    expect(commands).toHaveLength(1);
  });

  test('groups of patterns are words only with extglob', () => {
    const off = createReader('echo @(a|b)', 1, { aliases: () => undefined, extglob: () => false });
    const result = off.next();
    if (result.kind !== 'suspicion') throw new Error('nothing is suspicious');
    expect(problemIn(result.suspicion)).toMatchObject({
      messages: [{ text: "syntax error near unexpected token `('" }, { text: "`echo @(a|b)'" }],
    });
    expect(problemOfText('echo @(a|b)')).toBeUndefined();
  });
});

describe('aliases', () => {
  const words = (script: string, aliases: Readonly<Record<string, string>>): readonly string[] => {
    const { commands } = parseCommands(script, 1, new Map(Object.entries(aliases)));
    return commands.flatMap((command) =>
      command.kind === 'simple' ? command.words.map(({ source }) => source) : [command.kind],
    );
  };

  test('the first word of a command is replaced', () => {
    expect(words('ll /tmp', { ll: 'ls -l' })).toEqual(['ls', '-l', '/tmp']);
    expect(words('echo ll', { ll: 'ls -l' })).toEqual(['echo', 'll']);
    expect(words("'ll' x", { ll: 'ls -l' })).toEqual(["'ll'", 'x']);
  });

  test('an alias does not expand in itself, but others do', () => {
    expect(words('ls x', { ls: 'ls -F' })).toEqual(['ls', '-F', 'x']);
    expect(words('a x', { a: 'b 1', b: 'c 2' })).toEqual(['c', '2', '1', 'x']);
    expect(words('a x', { a: 'b', b: 'a' })).toEqual(['a', 'x']);
  });

  test('a blank at the end lets the next word be one', () => {
    expect(words('sudo ll', { sudo: 'sudo ', ll: 'ls -l' })).toEqual(['sudo', 'ls', '-l']);
  });

  test('it may hold reserved words', () => {
    expect(words('begin echo x; end', { begin: '{', end: '}' })).toEqual(['group']);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: end
