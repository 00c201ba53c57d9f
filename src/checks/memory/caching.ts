import { averageLatency, policyOf, simulate, traceFromText } from '@rackbook/engine/memory/cache';
import { numberIn, type Question } from '../question.ts';

const run = (policy: string, capacity: number, text: string) =>
  simulate({ policy: policyOf(policy), capacity, trace: traceFromText(text) });

const loop = '1 2 3 4 5 1 2 3 4 5';

const lruOnLoop: Question = {
  id: 'lru-loop',
  kind: 'text',
  unit: '% of accesses hit',
  prompt: `The trace is \`${loop}\`, the cache holds 4 keys, the policy is LRU. What is the hit rate?`,
  solution: () => [String(100 * run('lru', 4, loop).hitRatio)],
  judge(answer) {
    const { accesses, hitRatio } = run('lru', 4, loop);
    const right = numberIn(answer) === 100 * hitRatio;
    return {
      right,
      reason: right
        ? 'When a key comes round again, four others were used since, so it has just been driven out.'
        : `Of ${accesses} accesses, how many find their key? Write down what the cache holds before each of them: is the next key ever in it?`,
    };
  },
};

const sizes = [3, 4, 5].map((size) => ({ id: String(size), label: `${size} keys` }));

const enoughForLoop: Question = {
  id: 'enough-for-loop',
  kind: 'one',
  prompt: `What is the smallest cache in which LRU gets any hit at all on \`${loop}\`?`,
  options: sizes,
  solution: () =>
    sizes
      .map(({ id }) => id)
      .filter((id) => run('lru', Number(id), loop).hits > 0)
      .slice(0, 1),
  judge([answer]) {
    const size = Number(answer);
    const { hits } = run('lru', size, loop);
    const smaller = run('lru', size - 1, loop).hits;
    const right = hits > 0 && smaller === 0;
    return {
      right,
      reason: right
        ? `With ${size} keys the whole loop fits, and the second round hits ${hits} times; with one less it hits ${smaller} times. There is nothing in between.`
        : `With ${size} keys LRU hits ${hits} times: ${5 - size} of the five keys ${size === 4 ? 'is' : 'are'} always missing, and the next one always among them.`,
    };
  },
};

const belady = '1 2 3 4 1 2 5 1 2 3 4 5';
const growing = ['fifo', 'lru', 'optimal'];

const moreRoomMoreMisses: Question = {
  id: 'more-room-more-misses',
  kind: 'some',
  prompt: `On \`${belady}\`, which of these policies miss more often with 4 keys than with 3?`,
  options: growing.map((id) => ({ id, label: policyOf(id).name })),
  solution: () => growing.filter((id) => run(id, 4, belady).misses > run(id, 3, belady).misses),
  judge(answer) {
    const worse = this.solution();
    const counts = growing
      .map(
        (id) =>
          `${policyOf(id).name} from ${run(id, 3, belady).misses} to ${run(id, 4, belady).misses}`,
      )
      .join(', ');
    const right = answer.length === worse.length && worse.every((id) => answer.includes(id));
    return {
      right,
      reason: right
        ? `The misses go for ${counts}. This is Belady's anomaly; a policy whose small cache is always a part of its large one cannot have it.`
        : `The misses go for ${counts}. ${answer.length === 0 ? 'One of them rises.' : 'You may have expected more room always to help, or never to.'}`,
    };
  },
};

/** Microseconds. */
const costs = { hitLatency: 1, missLatency: 101 };

const latencyOfHits: Question = {
  id: 'average-latency',
  kind: 'text',
  unit: 'µs',
  prompt: `A hit takes ${costs.hitLatency} µs, a miss ${costs.missLatency} µs, and 95 % of accesses hit. What is the average latency?`,
  solution: () => [String(Number(averageLatency(0.95, costs).toFixed(6)))],
  judge(answer) {
    const average = averageLatency(0.95, costs);
    const given = numberIn(answer);
    const right = Math.abs(given - average) < 0.005;
    const added = 0.95 * costs.hitLatency + 0.05 + costs.missLatency;
    const swapped = averageLatency(0.05, costs);
    const near = (other: number) => Math.abs(given - other) < 0.5;
    return {
      right,
      reason: right
        ? `0.95 × ${costs.hitLatency} µs + 0.05 × ${costs.missLatency} µs. The five misses in a hundred make up most of it.`
        : near(added)
          ? 'You added the miss latency to the miss rate; it has to be multiplied by it.'
          : near(swapped)
            ? 'You weighed the hits with 5 % and the misses with 95 %.'
            : `Weigh each latency with its share: 0.95 × ${costs.hitLatency} µs + 0.05 × ${costs.missLatency} µs.`,
    };
  },
};

/** Scans a table a little larger than the cache, again and again. */
const tableScan = Array.from({ length: 40 }, (_, index) => String(1 + (index % 8))).join(' ');
const candidates = ['fifo', 'lru', 'clock', 'mru'];

const scanWinner: Question = {
  id: 'scan-winner',
  kind: 'one',
  prompt:
    'A query reads the 8 blocks of a table in order, five times over. The cache holds 7 blocks. Which policy hits most often?',
  options: candidates.map((id) => ({ id, label: policyOf(id).name })),
  solution: () => [
    candidates.reduce((best, id) =>
      run(id, 7, tableScan).hits > run(best, 7, tableScan).hits ? id : best,
    ),
  ],
  judge([answer = '']) {
    const counts = candidates.map((id) => ({ id, hits: run(id, 7, tableScan).hits }));
    const most = Math.max(...counts.map(({ hits }) => hits));
    const given = counts.find(({ id }) => id === answer)?.hits ?? 0;
    return {
      right: given === most,
      reason:
        given === most
          ? `It hits ${given} of 40 times: by giving up the block just read, which is the one needed last, it keeps the rest of the table.`
          : `It hits ${given} of 40 times, and another hits ${most} times. Ask of each which block it gives up, and how soon that block is needed again.`,
    };
  },
};

export const questions: readonly Question[] = [
  lruOnLoop,
  enoughForLoop,
  moreRoomMoreMisses,
  latencyOfHits,
  scanWinner,
];
