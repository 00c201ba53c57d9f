import { targetOf } from '../../figures/deployment/redirect.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** Orders of redirections, and why the complaints end where they do. */
const lines = [
  {
    words: ['>log', '2>&1'],
    reason: '1 goes to the file first, then 2 is made a copy of it: both are in the file.',
  },
  {
    words: ['2>&1', '>log'],
    reason: '2 is made a copy of 1 while that is still the terminal, and stays there.',
  },
  {
    words: ['&>log'],
    reason: 'It is short for the file first and the copy second, so both are in the file.',
  },
  {
    words: ['2>log', '>&2'],
    reason: '2 goes to the file, then 1 is made a copy of 2: both are in the file.',
  },
  {
    words: ['>log', '2>err'],
    reason: 'Complaints have a file of their own here, and never reach the log.',
  },
];

const bothInFile = chooseSome({
  id: 'both-in-file',
  prompt: 'Which of these put both the results and the complaints of `./job` into the file `log`?',
  options: lines.map(({ words, reason }, index) => ({
    id: `line-${index + 1}`,
    label: `\`./job ${words.join(' ')}\``,
    facts: [targetOf(words, 1), targetOf(words, 2)],
    reason,
  })),
  holds: (targets) => targets.every((target) => target.startsWith('log')),
  whole: 'Read from left to right, and take each copy for what the other leads to at that moment.',
});

const swapped = chooseOne({
  id: 'half-file',
  prompt:
    'A program writes `result` to descriptor 1 and `warning` to descriptor 2. It is run in a terminal as `./job 2>&1 > out.txt`. What is in `out.txt`, and what is on the screen?',
  options: [
    {
      id: 'both',
      label: 'both in the file, nothing on the screen',
      facts: { one: 'out.txt', two: 'out.txt' },
    },
    {
      id: 'result',
      label: '`result` in the file, `warning` on the screen',
      facts: { one: 'out.txt', two: 'terminal' },
    },
    {
      id: 'warning',
      label: '`warning` in the file, `result` on the screen',
      facts: { one: 'terminal', two: 'out.txt' },
    },
    {
      id: 'none',
      label: 'nothing in the file, both on the screen',
      facts: { one: 'terminal', two: 'terminal' },
    },
  ].map((option) => ({
    ...option,
    reason:
      {
        both: 'For that, the file must be opened before the copy is made: `> out.txt 2>&1`.',
        result:
          'When 2 is made a copy of 1, 1 is still the terminal; only then is 1 led to the file.',
        warning: 'That would be `2> out.txt`, which leaves descriptor 1 alone.',
        none: 'The second redirection does lead 1 to the file, whatever was copied before it.',
      }[option.id] ?? '',
  })),
  holds: ({ one, two }) =>
    targetOf(['2>&1', '>out.txt'], 1).startsWith(one) &&
    targetOf(['2>&1', '>out.txt'], 2).startsWith(two),
});

/** What `lsof -nP -i tcp` showed. */
const sockets = [
  { command: 'sshd', pid: 812, name: '*:22 (LISTEN)' },
  { command: 'postgres', pid: 1290, name: '127.0.0.1:5432 (LISTEN)' },
  { command: 'python3', pid: 4471, name: '127.0.0.1:5000 (LISTEN)' },
  { command: 'firefox', pid: 5000, name: '10.0.0.5:41822->93.184.215.14:443 (ESTABLISHED)' },
  { command: 'curl', pid: 6120, name: '127.0.0.1:50004->127.0.0.1:5000 (ESTABLISHED)' },
];
const listensOn = (port: number) =>
  sockets.find(({ name }) => name.endsWith(`:${port} (LISTEN)`))?.pid ?? 0;

const portHolder = typeNumber({
  id: 'port-5000',
  prompt: `A server cannot bind port 5000: address already in use. \`lsof -nP -i tcp\` shows: ${sockets
    .map(({ command, pid, name }) => `\`${command} ${pid} ${name}\``)
    .join(', ')}. Which process id do you give to \`kill\`?`,
  answer: () => listensOn(5000),
  reason:
    'It is the one that listens on 5000. The browser only happens to have that number as its process id.',
  mistakes: [
    {
      answer: () => 5000,
      reason: 'That is a process id which looks like the port. Which process has port 5000 open?',
    },
    {
      answer: () => 6120,
      reason:
        'curl is a client of the port: 5000 is the far end of its connection. Who listens there?',
    },
  ],
  hint: 'Look for the line that ends in `:5000 (LISTEN)`; the second column is the process id.',
});

/** The number of the signal on Linux. */
const SIGPIPE = 13;

const status = typeNumber({
  id: 'sigpipe-status',
  prompt:
    'In `yes | head -n 1`, `yes` is ended by SIGPIPE, which is signal 13. Which exit status does the first entry of `PIPESTATUS` show for it?',
  answer: () => 128 + SIGPIPE,
  reason: 'A status of 128 plus the number of the signal means that the signal ended the process.',
  mistakes: [
    {
      answer: () => SIGPIPE,
      reason:
        'That is the signal. The shell adds 128 to tell it from a status that the program chose.',
    },
    {
      answer: () => 0,
      reason: 'Zero is the status of `head`, the last program, which `$?` would show.',
    },
    { answer: () => 1, reason: 'The program did not choose to fail; it was ended by a signal.' },
  ],
  hint: 'The shell reports a death by signal as 128 plus its number.',
});

/** `uniq -c` over lines: neighbours that are equal, with their number. */
function countNeighbours(words: readonly string[]): readonly string[] {
  const groups: { word: string; count: number }[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last?.word === word) last.count += 1;
    else groups.push({ word, count: 1 });
  }
  return groups.map(({ word, count }) => `${count} ${word}`);
}
const colours = ['red', 'blue', 'red', 'red', 'blue'];
const printed = countNeighbours(colours).join(', ');

const neighbours = chooseOne({
  id: 'uniq-without-sort',
  prompt: `A file has the lines ${colours.map((word) => `\`${word}\``).join(', ')}. What does \`uniq -c\` print for it, without \`sort\` before it?`,
  options: [
    {
      id: 'sorted',
      label: countNeighbours([...colours].sort()).join(', '),
      facts: countNeighbours([...colours].sort()).join(', '),
      reason:
        'That needs `sort` first. `uniq` compares each line with the one before it, and with no other.',
    },
    {
      id: 'neighbours',
      label: printed,
      facts: printed,
      reason: 'Only neighbours are put together, so red and blue both appear twice.',
    },
    {
      id: 'most',
      label: countNeighbours([...colours].sort().reverse()).join(', '),
      facts: countNeighbours([...colours].sort().reverse()).join(', '),
      reason: 'That needs `sort` before and `sort -rn` behind. `uniq` neither collects nor sorts.',
    },
  ],
  holds: (line) => line === printed,
});

const goodbye = chooseSome({
  id: 'after-kill-9',
  prompt:
    'A program is half-way through writing a file when it gets `kill -9`. What can be so afterwards?',
  options: [
    {
      id: 'half',
      label: 'the file is there, cut off in the middle',
      facts: { byKernel: true, byProgram: false },
      reason: 'what was written stays, and nobody removes it or completes it.',
    },
    {
      id: 'temporary',
      label: 'temporary files of the program are left over',
      facts: { byKernel: true, byProgram: false },
      reason: 'removing them would have been the program’s own business, and it got no turn.',
    },
    {
      id: 'handler',
      label: 'its handler for SIGTERM has saved the rest',
      facts: { byKernel: false, byProgram: true },
      reason:
        'this was SIGKILL, number 9; no handler is called for it. Plain `kill` sends SIGTERM.',
    },
    {
      id: 'port',
      label: 'the port that it listened on is free again',
      facts: { byKernel: true, byProgram: false },
      reason: 'the kernel closes all descriptors of a dead process, so nobody listens any more.',
    },
    {
      id: 'ignored',
      label: 'it still runs, because it ignores signal 9',
      facts: { byKernel: false, byProgram: true },
      reason: 'SIGKILL can be neither caught nor ignored.',
    },
  ],
  holds: ({ byKernel }) => byKernel,
  whole:
    'What the kernel does for a dead process happens; what the program would have had to do does not.',
});

export const questions = [bothInFile, swapped, portHolder, status, neighbours, goodbye];
