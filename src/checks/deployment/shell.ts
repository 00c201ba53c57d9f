import { redirect } from '../../figures/deployment/descriptors.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const bothInFile = chooseSome<readonly string[]>({
  id: 'both-in-file',
  prompt:
    '`both` writes one line to its output (1) and one to its errors (2). After which of these does `f` hold both lines?',
  options: [
    {
      id: 'file-first',
      label: '`both > f 2>&1`',
      facts: ['> f', '2>&1'],
      reason: '1 leads to the file when it is copied into 2, so both lead there.',
    },
    {
      id: 'copy-first',
      label: '`both 2>&1 > f`',
      facts: ['2>&1', '> f'],
      reason:
        '2 becomes a copy of 1 while 1 still leads to the terminal. The file would have to be opened first.',
    },
    {
      id: 'short',
      label: '`both &> f`',
      facts: ['&> f'],
      reason: 'it is bash’s short form of `> f 2>&1`.',
    },
    {
      id: 'other-way',
      label: '`both 2> f >&2`',
      facts: ['2> f', '>&2'],
      reason: '2 leads to the file, and then 1 becomes a copy of 2.',
    },
    {
      id: 'twice',
      label: '`both > f 2> f`',
      facts: ['> f', '2> f'],
      reason:
        'the file is opened twice, and each opening writes from its own beginning: one line overwrites the other. With `>>` twice it would do.',
    },
  ],
  holds(redirections) {
    const [, output, errors] = redirect(redirections);
    return output === errors && output === 'f';
  },
  whole:
    'Redirections are carried out from left to right, and `>&` copies what the other descriptor is at that moment.',
});

const lines = { 1: 3, 2: 2 } as const;
/** Lines that reach the pipe from a program whose output starts out as the pipe. */
const throughPipe = (redirections: readonly string[]) => {
  const [, output, errors] = redirect(redirections, ['terminal', 'pipe', 'terminal']);
  return (output === 'pipe' ? lines[1] : 0) + (errors === 'pipe' ? lines[2] : 0);
};

const whatWcCounts = typeNumber({
  id: 'what-wc-counts',
  prompt:
    'A program `p` writes 3 lines to its output and 2 to its errors. What does `p 2>&1 > f | wc -l` print?',
  unit: 'lines',
  answer: () => throughPipe(['2>&1', '> f']),
  reason:
    'The pipe is connected before the redirections. Descriptor 2 becomes a copy of 1, which is the pipe; then 1 alone moves to the file. The errors are counted.',
  mistakes: [
    {
      answer: () => throughPipe(['> f', '2>&1']),
      reason:
        'That would be so for `p > f 2>&1 | wc -l`. Here 2 is copied while 1 is still the pipe.',
    },
    {
      answer: () => throughPipe([]),
      reason:
        'That would be so without redirections: the output goes through the pipe, the errors to the terminal.',
    },
    {
      answer: () => throughPipe(['2>&1']),
      reason:
        'That would be so for `p 2>&1 | wc -l`. Here the output leaves for the file afterwards.',
    },
  ],
  hint: 'Write down where 1 and 2 lead: at first the pipe and the terminal. Then take one redirection after the other.',
});

/** State, local address, peer address and process of a line of `ss -tnp`. */
function socketOf(line: string) {
  const [state, local = '', peer = ''] = line.split(/\s+/);
  const portOf = (address: string) => Number(address.split(':').at(-1));
  return { listens: state === 'LISTEN', localPort: portOf(local), peerPort: portOf(peer) };
}

const socketLines = [
  {
    id: 'client',
    line: 'ESTAB 10.0.0.7:41822 10.0.0.9:5000 python3,pid=902',
    reason: 'It is a client of port 5000 on another machine. Its own port is 41822.',
  },
  {
    id: 'server',
    line: 'LISTEN 0.0.0.0:5000 0.0.0.0:* node,pid=871',
    reason: 'It listens, and its local address has port 5000, on all addresses of the machine.',
  },
  {
    id: 'process-number',
    line: 'LISTEN 0.0.0.0:8080 0.0.0.0:* nginx,pid=5000',
    reason: '5000 is the number of this process. Its port is 8080.',
  },
  {
    id: 'queue',
    line: 'LISTEN 127.0.0.1:50000 0.0.0.0:* ray,pid=640',
    reason: 'Port 50000 has a zero more. This is what `grep 5000` finds and should not.',
  },
];

const portHolder = chooseOne<ReturnType<typeof socketOf>>({
  id: 'port-5000',
  prompt:
    'A new server fails with “Address already in use” on port 5000. `ss -tanp | grep 5000` shows these lines, with state, local address, peer and process. Which process is in the way?',
  options: socketLines.map(({ id, line, reason }) => ({
    id,
    label: `\`${line}\``,
    facts: socketOf(line),
    reason,
  })),
  holds: ({ listens, localPort }) => listens && localPort === 5000,
});

const [capacity, writing, reading] = [65_536, 1_000_000, 200_000];

const bufferFills = typeNumber({
  id: 'buffer-fills',
  prompt:
    'A program writes 1,000,000 bytes a second into a pipe; the next reads 200,000 a second. The buffer has 65,536 bytes and is empty at first. After how many milliseconds does the writer have to wait?',
  unit: 'ms',
  answer: () => (1000 * capacity) / (writing - reading),
  within: 0.02,
  decimals: 0,
  reason:
    'The buffer grows by 800,000 bytes a second. From then on the writer is held to 200,000 bytes a second: the slowest program sets the pace of all.',
  mistakes: [
    {
      answer: () => (1000 * capacity) / writing,
      reason:
        'That would be so if nobody read. The reader takes bytes out while the writer puts them in.',
    },
    {
      answer: () => (1000 * capacity) / reading,
      reason: 'In that time the reader empties a full buffer. What counts is how fast it fills.',
    },
  ],
  hint: 'By how many bytes a second does the content of the buffer grow?',
});

const words = 'b b a b c c a'.split(' ');
/** What `uniq` leaves: lines that differ from the one before them. */
const uniq = (all: readonly string[]) => all.filter((line, index) => line !== all[index - 1]);

const uniqUnsorted = typeNumber({
  id: 'uniq-unsorted',
  prompt: `The lines of a file are ${words.map((word) => `\`${word}\``).join(', ')}, in this order. How many lines does \`uniq -c file\` print?`,
  unit: 'lines',
  answer: () => uniq(words).length,
  reason:
    '`uniq` compares a line only with the one before it, so it counts runs of equal lines, and there are five.',
  mistakes: [
    {
      answer: () => uniq(words.toSorted()).length,
      reason: 'That would be so after `sort`. Here equal lines do not all lie next to each other.',
    },
    {
      answer: () => words.length,
      reason: 'Those are all the lines. Equal neighbours become one.',
    },
  ],
  hint: 'Go through the lines, and count each that differs from the one before.',
});

export const questions: readonly Question[] = [
  bothInFile,
  whatWcCounts,
  portHolder,
  bufferFills,
  uniqUnsorted,
];
