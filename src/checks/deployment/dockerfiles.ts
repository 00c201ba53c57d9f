import { build, type ContextFile, unionView } from '@rackbook/engine/deployment/docker/build';
import { outcomeOf, type Repairs } from '../../playgrounds/deployment/docker/note-builds.ts';
import { numberIn, type Question } from '../question.ts';

const file = (path: string, content: string): ContextFile => ({ path, content });
const context = [
  file('package.json', '{"dependencies":{"express":"4"}}\n'),
  file('server.js', 'console.log(1)\n'),
];
const changed = [
  file('package.json', '{"dependencies":{"express":"4"}}\n'),
  file('server.js', 'console.log(2)\n'),
];

const lines = {
  package: 'COPY package.json .',
  install: 'RUN npm install',
  source: 'COPY . .',
};
const orders = [
  { id: 'package-install-source', names: ['package', 'install', 'source'] },
  { id: 'source-install', names: ['source', 'install'] },
  { id: 'package-source-install', names: ['package', 'source', 'install'] },
] as const;
type Order = (typeof orders)[number];

const inWords = ({ names }: Order) => names.map((name) => `\`${lines[name]}\``).join(', then ');

/** Simulated seconds of the build after `server.js` changed. */
function secondsToRebuild({ names }: Order): number {
  const dockerfile = [
    'FROM node:22-alpine',
    'WORKDIR /app',
    ...names.map((name) => lines[name]),
  ].join('\n');
  const { cache } = build({ dockerfile, context });
  return build({ dockerfile, context: changed, cache }).seconds;
}
const quickest = () =>
  orders.reduce((best, order) => (secondsToRebuild(order) < secondsToRebuild(best) ? order : best));

const order: Question = {
  id: 'order',
  kind: 'one',
  prompt:
    'A Node program: `server.js` changes all the time, `package.json` hardly ever. After `FROM` and `WORKDIR`, which order makes the rebuild quickest when `server.js` has changed?',
  options: orders.map((one) => ({ id: one.id, label: inWords(one) })),
  solution: () => [quickest().id],
  judge([answer]) {
    const chosen = orders.find(({ id }) => id === answer);
    if (chosen === undefined) return { right: false, reason: 'Choose one of the three orders.' };
    const seconds = secondsToRebuild(chosen);
    const least = secondsToRebuild(quickest());
    return {
      right: seconds === least,
      reason:
        seconds === least
          ? `Only the last step misses: ${seconds.toFixed(2)} s in the model.`
          : `It takes ${seconds.toFixed(1)} s, not ${least.toFixed(2)} s: a copy above \`${lines.install}\` takes server.js along, so the installation misses with it.`,
    };
  },
};

const invalidations = [
  { id: 'touch', label: '`server.js` is touched: a new modification time, the same content' },
  { id: 'edit', label: 'one letter of `server.js` changes' },
  { id: 'mode', label: '`server.js` becomes executable' },
  { id: 'ignored', label: 'a file that `.dockerignore` lists changes' },
] as const;

/** Whether `COPY . .` misses after the change. */
function misses(id: string): boolean {
  const dockerfile = 'FROM node:22-alpine\nCOPY . .';
  const base = [...context, file('.dockerignore', '*.log\n'), file('debug.log', 'one\n')];
  const { cache } = build({ dockerfile, context: base });
  const after = base.map((one) => {
    if (id === 'touch' && one.path === 'server.js') return { ...one, mtime: 1 };
    if (id === 'edit' && one.path === 'server.js') return { ...one, content: 'console.log(3)\n' };
    if (id === 'mode' && one.path === 'server.js') return { ...one, mode: 0o755 };
    if (id === 'ignored' && one.path === 'debug.log') return { ...one, content: 'two\n' };
    return one;
  });
  const steps = build({ dockerfile, context: after, cache }).steps;
  return steps.some(({ keyword, status }) => keyword === 'COPY' && status === 'miss');
}

const whatMisses: Question = {
  id: 'what-misses',
  kind: 'some',
  prompt: 'Which of these make `COPY . .` miss the cache?',
  options: invalidations,
  solution: () => invalidations.map(({ id }) => id).filter(misses),
  judge(answer) {
    const wrong = invalidations.find(({ id }) => misses(id) !== answer.includes(id));
    if (wrong === undefined) {
      return {
        right: true,
        reason:
          'COPY is looked up by the content and the permissions of the files it takes, and by nothing else.',
      };
    }
    return {
      right: false,
      reason: misses(wrong.id)
        ? `It also misses when ${wrong.label}: content and permissions are part of what is compared.`
        : `It still hits when ${wrong.label}: neither the time nor a file that is left out is compared.`,
    };
  },
};

const megabyte = 1_000_000;
const tooLate = `FROM debian:12-slim
RUN apt-get update
RUN apt-get install -y --no-install-recommends curl
RUN rm -rf /var/lib/apt/lists/*`;

const deleted: Question = {
  id: 'deleted',
  kind: 'text',
  unit: 'MB smaller',
  prompt:
    '`RUN apt-get update` writes 19 MB of package lists. A `RUN rm -rf /var/lib/apt/lists/*` two lines further down deletes them. By how much does that line make the image smaller?',
  solution() {
    const image = (text: string) => build({ dockerfile: text }).image?.bytes ?? 0;
    const kept = tooLate.split('\n').slice(0, -1).join('\n');
    return [String((image(kept) - image(tooLate)) / megabyte)];
  },
  judge(answer) {
    const saved = Number(this.solution()[0]);
    const { layers } = build({ dockerfile: tooLate });
    const hidden = unionView(layers).hiddenBytes / megabyte;
    const right = numberIn(answer) === saved;
    return {
      right,
      reason: right
        ? `The layer of the update stays as it is. ${hidden} MB are hidden by a whiteout and still in the image.`
        : `It saves ${saved} MB: a layer is never changed, so the ${hidden} MB stay in the layer that wrote them. Delete within the same RUN.`,
    };
  },
};

const repairs: readonly { readonly id: keyof Repairs; readonly label: string }[] = [
  { id: 'package', label: '`python3` instead of `python3.5`' },
  { id: 'command', label: '`CMD ["python3", "app.py"]` instead of `python`' },
  { id: 'destination', label: '`COPY . .` instead of `COPY . ./app`' },
];
const chosenRepairs = (ids: readonly string[]): Repairs =>
  Object.fromEntries(ids.map((id) => [id, true]));

const bugs: Question = {
  id: 'bugs',
  kind: 'some',
  prompt:
    'Which repairs does the example with four bugs need at least, so that it builds and a container finds its program? (The fourth bug costs time only.)',
  options: repairs,
  /** The smallest set of repairs with which it works. */
  solution() {
    const ids = repairs.map(({ id }) => id);
    const sets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
      ids.filter((_id, index) => (bits >> index) & 1),
    ).sort((one, other) => one.length - other.length);
    return sets.find((set) => outcomeOf(chosenRepairs(set)).works) ?? [];
  },
  judge(answer) {
    const { works, says } = outcomeOf(chosenRepairs(answer));
    const needed = this.solution();
    return works && answer.length === needed.length
      ? {
          right: true,
          reason:
            'With all three the image is built, and its container finds both python3 and /app/app.py.',
        }
      : { right: false, reason: `With these repairs alone it ends in: ${says}` };
  },
};

const instructions = [
  'RUN touch /ready',
  'ENV MODE=fast',
  'COPY . /app',
  'CMD ["sh"]',
  'EXPOSE 80',
];

/** Whether the instruction alone gives an image one layer more than its base. */
function addsLayer(instruction: string): boolean {
  const count = (text: string) => build({ dockerfile: text, context }).layers.length;
  return count(`FROM alpine:3.20\n${instruction}`) > count('FROM alpine:3.20');
}

const layers: Question = {
  id: 'layers',
  kind: 'some',
  prompt: 'Which of these instructions add a layer of files?',
  options: instructions.map((id) => ({ id, label: `\`${id}\`` })),
  solution: () => instructions.filter(addsLayer),
  judge(answer) {
    const wrong = instructions.find((one) => addsLayer(one) !== answer.includes(one));
    if (wrong === undefined) {
      return {
        right: true,
        reason: 'Only what changes files makes a layer; the rest is noted in the configuration.',
      };
    }
    return {
      right: false,
      reason: addsLayer(wrong)
        ? `\`${wrong}\` changes files, so it adds a layer.`
        : `\`${wrong}\` changes only the configuration of the image: no layer.`,
    };
  },
};

const argumentAtTop = `FROM node:22-alpine
ARG RELEASE
WORKDIR /app
COPY package.json .
RUN npm install
COPY . .
RUN echo $RELEASE > release.txt`;
const argumentSteps = argumentAtTop.split('\n').filter((line) => /^(COPY|RUN)/.test(line));

/** What a build with another value of the argument does again, and why, by the step's text. */
function doneAgain(): ReadonlyMap<string, string> {
  const dockerfile = argumentAtTop;
  const { cache } = build({ dockerfile, context, buildArgs: { RELEASE: '1' } });
  const { steps } = build({ dockerfile, context, buildArgs: { RELEASE: '2' }, cache });
  const missed = steps.filter(({ status }) => status === 'miss');
  return new Map(missed.map(({ text, reason }) => [text, reason.message]));
}

const argument: Question = {
  id: 'argument',
  kind: 'some',
  prompt:
    '`ARG RELEASE` stands right below `FROM`; then come the steps below, in this order. The image was built with `--build-arg RELEASE=1`. Which steps does `--build-arg RELEASE=2` do again?',
  options: argumentSteps.map((id) => ({ id, label: `\`${id}\`` })),
  solution: () => argumentSteps.filter((step) => doneAgain().has(step)),
  judge(answer) {
    const again = doneAgain();
    const wrong = argumentSteps.find((step) => again.has(step) !== answer.includes(step));
    if (wrong === undefined) {
      return {
        right: true,
        reason:
          'A RUN sees every argument declared above it, whether it names it or not; from the first such RUN on, all steps miss. Declare an argument just above the step that needs it.',
      };
    }
    return {
      right: false,
      reason: again.has(wrong)
        ? `\`${wrong}\` is done again: ${again.get(wrong)}.`
        : `\`${wrong}\` still hits: it stands above the first RUN, and COPY does not see arguments that it does not name.`,
    };
  },
};

export const questions: readonly Question[] = [order, whatMisses, argument, deleted, bugs, layers];
