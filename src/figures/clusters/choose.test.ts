import { describe, expect, it } from 'vitest';
import { choose, type Job, list, ruleOf2023 } from './choose.ts';

const job: Job = {
  endless: false,
  work: 'tables',
  gigabytes: 10,
  hours: 0.1,
  deadline: 8,
  machine: { memory: 64, disk: 2000 },
};

describe('choose', () => {
  it('takes the simplest that is enough', () => {
    expect(choose(job).tools).toBe('pandas, NumPy');
    expect(choose({ ...job, gigabytes: 100 }).id).toBe('disk');
    expect(choose({ ...job, gigabytes: 5000, hours: 20 }).tools).toBe('Spark');
  });

  it('looks at the deadline and not only at the size', () => {
    expect(choose({ ...job, hours: 20 }).tools).toBe('Spark');
    expect(choose({ ...job, work: 'functions', hours: 20 }).tools).toBe('Ray');
    expect(choose({ ...job, work: 'arrays', hours: 20 }).tools).toBe('Dask');
  });

  it('asks whether the input ends before anything else', () => {
    expect(choose({ ...job, endless: true, gigabytes: 0.1 })).toMatchObject({
      id: 'endless',
      passed: [],
    });
  });

  it('says which questions it passed', () => {
    expect(choose({ ...job, gigabytes: 100 }).passed).toEqual(['endless', 'runs', 'memory']);
  });

  it('always ends', () => {
    expect(list.at(-1)?.holds({ ...job, gigabytes: 1e9, hours: 1e9 })).toBe(true);
  });
});

describe('ruleOf2023', () => {
  it('looks at sizes alone', () => {
    expect([10, 20, 499, 500].map((size) => ruleOf2023(size, 64))).toEqual([
      'pandas',
      'Dask',
      'Dask',
      'Spark',
    ]);
  });
});
