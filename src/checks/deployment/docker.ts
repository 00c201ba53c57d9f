import { type Life, listed, live, type Step } from '../../figures/deployment/life-cycle.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

/** Running containers, newest first as `docker ps` lists them, all from `debian:12-slim`. */
const running = ['coin', 'dice'];

interface Reading {
  /** The containers that the command line names, in its order. */
  readonly named: readonly string[];
  readonly reads: '/roll' | 'the log';
}

const readTheRoll = chooseSome<Reading>({
  id: 'read-the-roll',
  prompt:
    'Two containers run from `debian:12-slim`: first `dice` was started, then `coin`. Both have drawn a number with `shuf` into `/roll`. Which lines print the number of `dice`?',
  options: [
    {
      id: 'by-name',
      label: '`docker exec dice cat /roll`',
      facts: { named: ['dice'], reads: '/roll' },
      reason: 'a name is unique, and exec runs `cat` among the files of that container.',
    },
    {
      id: 'by-grep',
      label: "`docker exec $(docker ps | grep debian | awk '{print $1}') cat /roll`",
      facts: { named: running, reads: '/roll' },
      reason:
        'both lines match, so two IDs are put in. exec takes the second for the program to run. Only one line would have to match.',
    },
    {
      id: 'by-filter',
      label: '`docker exec $(docker ps -q --filter name=^dice$) cat /roll`',
      facts: { named: running.filter((name) => /^dice$/.test(name)), reads: '/roll' },
      reason: 'the filter matches the whole name, and -q prints the ID alone.',
    },
    {
      id: 'first',
      label: '`docker exec $(docker ps -q | head -n 1) cat /roll`',
      facts: { named: running.slice(0, 1), reads: '/roll' },
      reason: 'the newest container is listed first, and that is `coin`.',
    },
    {
      id: 'fresh',
      label: '`docker run --rm debian:12-slim cat /roll`',
      facts: { named: ['a new one'], reads: '/roll' },
      reason:
        'run makes another container from the image, which has no such file. It would have to be exec in the old one.',
    },
    {
      id: 'logs',
      label: '`docker logs dice`',
      facts: { named: ['dice'], reads: 'the log' },
      reason: 'the log holds what the program printed, and the number went into a file.',
    },
  ],
  holds: ({ named, reads }) => named.length === 1 && named[0] === 'dice' && reads === '/roll',
  whole:
    'exec needs exactly one container, the right one, that is running. A name or an exact filter gives it.',
});

const history: readonly Step[] = ['run', 'stop', 'start', 'kill', 'start'];

const linesInRoll = typeNumber({
  id: 'lines-in-roll',
  prompt:
    "A container runs `sh -c 'shuf -i 1-6 -n 1 >> /roll; sleep infinity'`. " +
    `After ${history.map((step) => `\`docker ${step}\``).join(', ')}, how many lines does its file have?`,
  unit: 'lines',
  answer: () => live(history).starts,
  reason:
    'Each start runs the command again, and `>>` adds to the file that the writable layer has kept.',
  mistakes: [
    {
      answer: () => 1,
      reason: 'That would be so if stopping lost the file, or with `>` instead of `>>`.',
    },
    {
      answer: () => history.length,
      reason: 'Stopping and killing end the command. Only starting it adds a line.',
    },
    {
      answer: () => history.filter((step) => step === 'start').length,
      reason: '`docker run` also starts the command.',
    },
  ],
  hint: 'How often does the command begin, and which of these steps removes the file?',
});

const lives: readonly Life[] = [
  live(['run', 'stop']),
  live(['run', 'stop'], true),
  live(['run', 'pause']),
  live(['run', 'end']),
  live(['create']),
  live(['run', 'rm -f']),
];

const howManyListed = typeNumber({
  id: 'how-many-listed',
  prompt:
    'Six containers: A was run and stopped. B was run with `--rm` and stopped. C runs and is paused. D was run, and its program has ended. E was made with `docker create`. F was run and removed with `rm -f`. How many does `docker ps -a` list that `docker ps` does not?',
  unit: 'containers',
  answer: () => lives.filter((life) => listed(life, true) && !listed(life)).length,
  reason: 'A, D and E exist without running. C counts as running, B and F are gone.',
  mistakes: [
    {
      answer: () => lives.filter((life) => listed(life, true)).length,
      reason: 'So many does `docker ps -a` list. The paused one is in `docker ps` too.',
    },
    {
      answer: () => lives.filter((life) => listed(life)).length,
      reason: 'So many does `docker ps` list. How many more are there with `-a`?',
    },
    {
      answer: () => lives.length - 1,
      reason: 'B and F are removed, and are not listed at all.',
    },
  ],
  hint: 'Which of the six still exist, and which of those run?',
});

interface Ending {
  readonly signal: number;
  /** Seconds after `docker stop` was typed. */
  readonly after: number;
}

const tenSeconds = chooseOne<Ending>({
  id: 'ten-seconds',
  prompt:
    '`docker stop web` takes ten seconds each time, and then `docker ps -a` shows “Exited (137)”. What has happened?',
  options: [
    {
      id: 'slow',
      label: 'The program needed ten seconds to save its work, and then left',
      facts: { signal: 0, after: 10 },
      reason:
        'A program that leaves by itself sets its own status, usually 0. It would not be 137.',
    },
    {
      id: 'term',
      label: 'SIGTERM ended it, but arrived only after ten seconds',
      facts: { signal: 15, after: 10 },
      reason: 'SIGTERM is sent at once, and death by it would be 128 + 15 = 143.',
    },
    {
      id: 'unheard',
      label: 'PID 1 did nothing on SIGTERM, and was ended by SIGKILL after the grace period',
      facts: { signal: 9, after: 10 },
      reason:
        '137 is 128 + 9, and ten seconds is how long Docker waits. Often a shell is PID 1, with the program as its child.',
    },
    {
      id: 'memory',
      label: 'The kernel killed it at the moment of the command, for want of memory',
      facts: { signal: 9, after: 0 },
      reason:
        'That gives 137 as well, but at a moment of its own. Here it comes ten seconds after each stop.',
    },
  ],
  holds: ({ signal, after }) => 128 + signal === 137 && after === 10,
});

/** The words of a `docker run` before its image, and those after. */
function splitAtImage(command: string, image: string) {
  const words = command.split(' ');
  const at = words.indexOf(image);
  return { options: words.slice(2, at), rest: words.slice(at + 1) };
}

const runLines = [
  {
    id: 'before',
    command: 'docker run -d -p 8080:80 web:1',
    reason: 'the option stands before the image, so it is Docker’s.',
  },
  {
    id: 'after',
    command: 'docker run -d web:1 -p 8080:80',
    reason:
      'what follows the image is the container’s command. The option would have to stand before `web:1`.',
  },
  {
    id: 'swapped',
    command: 'docker run -d -p 80:8080 web:1',
    reason:
      'this ties port 80 of the host to 8080 of the container, where nobody listens. The host comes first.',
  },
  {
    id: 'with-command',
    command: 'docker run --rm -p 8080:80 web:1 serve --debug',
    reason: 'the option stands before the image, and the words after it are the program to run.',
  },
  {
    id: 'none',
    command: 'docker run -d --name 8080 web:1',
    reason: '8080 is only the name of the container here. It would have to be published with -p.',
  },
];

const published = chooseSome<ReturnType<typeof splitAtImage>>({
  id: 'published',
  prompt:
    'The server in `web:1` listens on port 80, whether or not it is started with `serve --debug`. After which of these can it be reached on port 8080 of the host?',
  options: runLines.map(({ id, command, reason }) => ({
    id,
    label: `\`${command}\``,
    facts: splitAtImage(command, 'web:1'),
    reason,
  })),
  holds: ({ options }) =>
    options[options.indexOf('-p') + 1] === '8080:80' && options.includes('-p'),
  whole: 'Options of run stand before the image, and -p names the port of the host first.',
});

export const questions: readonly Question[] = [
  readTheRoll,
  linesInRoll,
  howManyListed,
  tenSeconds,
  published,
];
