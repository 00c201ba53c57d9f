import { describe, expect, test } from 'vitest';
import { expandHistory } from '../../../../../src/deployment/shell/language/interactive/history-expansion.ts';

const HISTORY = ['echo one two three', 'ls /tmp/foo.tar.gz'];

describe('expandHistory', () => {
  test.each([
    ['!!', 'ls /tmp/foo.tar.gz'],
    ['!1', 'echo one two three'],
    ['!-2', 'echo one two three'],
    ['!ec', 'echo one two three'],
    ['!?two?', 'echo one two three'],
    ['cat !$', 'cat /tmp/foo.tar.gz'],
    ['echo !echo:1-2', 'echo one two'],
    ['echo !echo:*', 'echo one two three'],
    ['echo !$:t !$:r', 'echo foo.tar.gz /tmp/foo.tar'],
    ['!echo:s/one/1/', 'echo 1 two three'],
    ['^foo^bar^', 'ls /tmp/bar.tar.gz'],
    ['echo "!!"', 'echo "ls /tmp/foo.tar.gz"'],
    ['echo !#', 'echo echo '],
  ])('%s', (line, expanded) => {
    expect(expandHistory(line, HISTORY)).toMatchObject({ kind: 'expanded', line: expanded });
  });

  test.each([
    "echo '!!'",
    'echo $!; x',
    'ls [!a]*',
    'echo a\\!b',
    '[ a != b ]',
    'echo hi!',
    'echo "hi!"',
  ])('%s stays as it is', (line) => {
    expect(expandHistory(line, HISTORY)).toEqual({ kind: 'unchanged' });
  });

  test(':p only shows the line', () => {
    expect(expandHistory('!ls:p', HISTORY)).toEqual({
      kind: 'expanded',
      line: 'ls /tmp/foo.tar.gz',
      printOnly: true,
    });
  });

  test.each([
    ['!nope', '!nope: event not found'],
    ['!9', '!9: event not found'],
    ['!!:7', ':7: bad word specifier'],
    ['^zzz^3^', ':s^zzz^3^: substitution failed'],
  ])('%s fails', (line, message) => {
    expect(expandHistory(line, HISTORY)).toEqual({ kind: 'failed', message });
  });
});
