/**
 * Speed of the shell and its commands as ratios to just-bash in one run, on work that both can do. Each contender
 * gets a fresh machine, which is made before the clock starts, and must print the same.
 *
 * node packages/engine/bench/shell.ts
 */
import { runScript } from '../src/world/linux/index.ts';

/** The part of just-bash that is used. It is installed by "npm run bench" only, so its types are not there. */
interface Peer {
  readonly Bash: new (options: {
    readonly files: Readonly<Record<string, string>>;
    readonly cwd: string;
    readonly executionLimits: Readonly<Record<string, number>>;
  }) => { exec(script: string): Promise<{ readonly stdout: string; readonly stderr: string }> };
}

const peerUrl = new URL('peers/node_modules/just-bash/dist/bundle/index.js', import.meta.url);
const { Bash } = (await import(peerUrl.href)) as Peer;

const ROUNDS = 5;

/** Numbers of a linear congruential generator: the lines to sort are the same in every run. */
function* numbers(count: number): Generator<number, void> {
  let state = 12345;
  for (let index = 0; index < count; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

const words = [...numbers(200_000)].map((number) => `word${number % 50_000}\n`).join('');

/** 10 MB of log lines, of which about one in a thousand is an error. */
function logText(): string {
  const lines: string[] = [];
  for (const number of numbers(130_000)) {
    const level = number % 1000 === 7 ? 'ERROR' : 'info';
    lines.push(
      `2026-11-01T09:00:${number % 60} ${level} request ${number} of client ${number % 977} took ${number % 91} ms`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const log = logText();

interface Work {
  readonly name: string;
  readonly script: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The two pad the counts of `uniq -c` differently. */
const SAME_SPACES = "tr -s ' '";

const WORKS: readonly Work[] = [
  {
    name: 'sort and uniq of 200,000 lines',
    script: `sort words.txt | uniq -c | sort -rn | head -n 10 | ${SAME_SPACES}`,
    files: { 'words.txt': words },
  },
  {
    name: `grep -c over ${(log.length / 1e6).toFixed(0)} MB, a fixed text`,
    script: 'grep -c ERROR log.txt',
    files: { 'log.txt': log },
  },
  {
    name: `grep -cE over ${(log.length / 1e6).toFixed(0)} MB, a regular expression`,
    script: "grep -cE 'client [0-9]+7 took (1|2)[0-9] ms$' log.txt",
    files: { 'log.txt': log },
  },
  {
    name: 'a loop of 100,000 iterations',
    script: 'sum=0; for ((i = 0; i < 100000; i++)); do sum=$((sum + i)); done; echo $sum',
  },
  {
    name: 'a loop of 100,000 iterations with tests and builtins',
    script:
      'n=0; i=0; while [ $i -lt 100000 ]; do if [[ $i == *7 ]]; then n=$((n+1)); fi; i=$((i+1)); done; echo $n',
  },
  {
    name: '1,000 short pipelines',
    script: `for ((i = 0; i < 1000; i++)); do echo "line $i" | cat | wc -c; done | sort | uniq -c | ${SAME_SPACES}`,
  },
  { name: 'seq 1 1000000 | head -n 2', script: 'seq 1 1000000 | head -n 2' },
];

const LIMITS = {
  maxLoopIterations: 1e9,
  maxCommandCount: 1e9,
  maxCallDepth: 1e6,
  maxStringLength: 1e9,
  maxWorkUnits: 1e12,
  maxLiveBytes: 1e10,
  maxInputBytes: 1e9,
  maxFileSystemBytes: 1e9,
  maxArrayElements: 1e9,
  maxExecutionTimeMs: 1e6,
};

async function runOurs({ script, files = {} }: Work): Promise<{ ms: number; stdout: string }> {
  const start = performance.now();
  const { stdout, stderr, cutShort } = await runScript({ script, files, stepLimit: 1e12 });
  if (stderr !== '' || cutShort !== undefined) throw new Error(`${stderr} ${cutShort}`);
  return { ms: performance.now() - start, stdout };
}

async function runPeer({ script, files = {} }: Work): Promise<{ ms: number; stdout: string }> {
  const start = performance.now();
  const bash = new Bash({
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`/home/user/${name}`, text]),
    ),
    cwd: '/home/user',
    executionLimits: LIMITS,
  });
  const { stdout, stderr } = await bash.exec(script);
  if (stderr !== '') throw new Error(stderr);
  return { ms: performance.now() - start, stdout };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const ratios: number[] = [];
for (const work of WORKS) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const our = await runOurs(work);
    const their = await runPeer(work);
    if (our.stdout !== their.stdout) {
      throw new Error(`${work.name}: the contenders differ:\n${our.stdout}\n${their.stdout}`);
    }
    // The first round warms up.
    if (round === 0) continue;
    ours.push(our.ms);
    theirs.push(their.ms);
  }
  const ratio = median(theirs) / median(ours);
  ratios.push(ratio);
  console.log(
    `${work.name}\n  engine ${median(ours).toFixed(1)} ms, just-bash ${median(theirs).toFixed(1)} ms, ${ratio.toFixed(2)} times as long`,
  );
}
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
console.log(`geometric mean: just-bash takes ${mean.toFixed(2)} times as long`);
