/**
 * Records what the real grep and bash do with regular expressions.
 *
 * Run on Debian 12: node packages/engine/test/conformance/regex/record.ts
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { BASH_CASES, HARD_CASES } from './cases.ts';
import { createPatterns, createSubmatches, KINDS, TEXTS } from './random-patterns.ts';
import type { GrepCase, Recording, SubmatchCase } from './recording.ts';

type Dialect = 'basic' | 'extended';

const environment = { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' };

function run(command: string, options: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(command, options, {
    input,
    env: environment,
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { status, stdout, stderr };
}

/** What grep finds in each text; the texts are lines of its input. */
function grep(dialect: Dialect, pattern: string, texts: readonly string[]): GrepCase {
  const letter = dialect === 'basic' ? '-G' : '-E';
  const input = texts.map((text) => `${text}\n`).join('');
  const lines = run('grep', [letter, '-n', '-e', pattern], input);
  if (lines.status === 2) {
    const message = lines.stderr.split('\n').find((line) => !line.includes('warning:')) ?? '';
    return { pattern, error: message.replace(/^grep: /, '') };
  }
  if (lines.status === null) throw new Error(`grep did not end: ${pattern}`);
  const found: (string[] | null)[] = texts.map(() => null);
  for (const line of lines.stdout.split('\n').slice(0, -1)) {
    found[Number.parseInt(line, 10) - 1] = [];
  }
  const parts = run('grep', [letter, '-no', '-e', pattern], input);
  for (const line of parts.stdout.split('\n').slice(0, -1)) {
    found[Number.parseInt(line, 10) - 1]?.push(line.slice(line.indexOf(':') + 1));
  }
  return { pattern, found };
}

function bash(pattern: string, text: string): SubmatchCase['groups'] {
  const script = '[[ $2 =~ $1 ]]; s=$?; printf "%s\\0" "$s" "${BASH_REMATCH[@]}"';
  const [status, ...groups] = run('bash', ['-c', script, 'bash', pattern, text])
    .stdout.split('\0')
    .slice(0, -1);
  if (status === undefined) throw new Error(`bash did not end: ${pattern}`);
  if (status === '2') return 'error';
  return status === '0' ? groups : null;
}

const dialects: readonly Dialect[] = ['basic', 'extended'];
const recording: Recording = {
  grep: run('grep', ['--version']).stdout.split('\n')[0] ?? '',
  bash: run('bash', ['--version']).stdout.split('\n')[0] ?? '',
  texts: TEXTS,
  random: dialects.flatMap((dialect) =>
    KINDS.map((kind) => ({
      dialect,
      kind,
      cases: createPatterns(dialect, kind).map((pattern) => grep(dialect, pattern, TEXTS)),
    })),
  ),
  hard: HARD_CASES.map(({ dialect, pattern, texts }) => ({
    dialect,
    texts,
    ...grep(dialect, pattern, texts),
  })),
  submatches: BASH_CASES.map(([pattern, text]) => ({
    pattern,
    text,
    groups: bash(pattern, text),
  })),
  randomSubmatches: createSubmatches().map(({ pattern, text }) => ({
    pattern,
    text,
    groups: bash(pattern, text),
  })),
};
writeFileSync(
  new URL('recordings/posix.json', import.meta.url),
  `${JSON.stringify(recording, undefined, 1)}\n`,
);
