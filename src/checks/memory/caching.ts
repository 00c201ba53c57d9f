import { policyOf, simulate, traceFromText } from '@rackbook/engine/memory/cache';
import { numberIn, type Question } from '../question.ts';

const loop = traceFromText('1 2 3 4 5 1 2 3 4 5');
const run = (policy: string, capacity: number, trace = loop) =>
  simulate({ policy: policyOf(policy), capacity, trace });

const roundAndRound: Question = {
  id: 'lru-loop',
  kind: 'text',
  unit: '% of accesses hit',
  prompt:
    'The trace is `1 2 3 4 5 1 2 3 4 5`, the cache holds 4 keys, the policy is LRU. What is the hit rate?',
  solution: () => [String(100 * run('lru', 4).hitRatio)],
  judge(answer) {
    const { hits, accesses, hitRatio } = run('lru', 4);
    const given = numberIn(answer);
    const right = given === 100 * hitRatio;
    return {
      right,
      reason: right
        ? 'Whenever a key comes back, it is the one that was driven out just before: four others were used since.'
        : `LRU hits ${hits} of ${accesses} times here. Write down what the cache holds before each access: is the key that comes next ever in it?`,
    };
  },
};

export const questions: readonly Question[] = [roundAndRound];
