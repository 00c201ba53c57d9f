import {
  blocksHeld,
  checkLayout,
  chooseTargets,
  type LayoutMachine,
  maximumPerRack,
  placeFile,
} from '@rackbook/engine/clusters/hdfs';
import { createRandom } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Machines named after their rack: `cluster([2, 1])` is a1 a2 in rack a and b1 in rack b. */
const cluster = (sizes: readonly number[], slots = 10): LayoutMachine[] =>
  sizes.flatMap((size, rack) =>
    Array.from({ length: size }, (_, index) => {
      const name = 'abcdefgh'.charAt(rack);
      return { id: `${name}${index + 1}`, rack: name, slots };
    }),
  );
const rackOf = (id: string) => id.charAt(0);
const everything = () => true;
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });
const seeds = fc.integer({ min: 0, max: 1e6 });

describe('maximumPerRack', () => {
  it('is ⌊(replicas − 1) / racks⌋ + 2, one less when all would fit on one rack', () => {
    expect(maximumPerRack(3, 2)).toBe(2); // (3 - 1) / 2 + 2 = 3 = all of them
    expect(maximumPerRack(3, 3)).toBe(2);
    expect(maximumPerRack(10, 3)).toBe(5);
    expect(maximumPerRack(2, 2)).toBe(1);
    expect(maximumPerRack(3, 1)).toBe(3);
    expect(maximumPerRack(1, 5)).toBe(1);
  });
});

describe('chooseTargets', () => {
  it('puts three replicas on the writer, and on two machines of one other rack', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('a1', 'b2', 'c1'), (seed, writer) => {
        const targets = chooseTargets({
          policy: 'rack-aware',
          machines: cluster([2, 3, 2]),
          replication: 3,
          writer,
          eligible: everything,
          random: createRandom(seed),
        });
        const [first, second, third] = targets;
        expect(first).toBe(writer);
        expect(new Set(targets).size).toBe(3);
        expect(rackOf(second ?? '')).not.toBe(rackOf(writer));
        expect(rackOf(third ?? '')).toBe(rackOf(second ?? ''));
      }),
    );
  });

  it('keeps machines distinct, the rack limit, two racks, and as many replicas as can be', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), seeds, (racks, replication, seed) => {
        const machines = cluster(racks);
        const targets = chooseTargets({
          policy: 'rack-aware',
          machines,
          replication,
          writer: null,
          eligible: everything,
          random: createRandom(seed),
        });
        const total = Math.min(replication, machines.length);
        const counts = racks.map(
          (_, rack) => targets.filter((id) => rackOf(id) === 'abcdefgh'.charAt(rack)).length,
        );
        expect(new Set(targets).size).toBe(targets.length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(maximumPerRack(total, racks.length));
        const used = counts.filter((count) => count > 0).length;
        expect(used).toBeGreaterThanOrEqual(Math.min(2, racks.length, targets.length));
        const room = racks.reduce(
          (sum, size) => sum + Math.min(size, maximumPerRack(total, racks.length)),
          0,
        );
        expect(targets.length).toBe(Math.min(total, room));
      }),
    );
  });

  it('uses exactly two racks for three replicas when every rack has two machines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 5 }),
        seeds,
        (racks, seed) => {
          const targets = chooseTargets({
            policy: 'rack-aware',
            machines: cluster(racks),
            replication: 3,
            writer: null,
            eligible: everything,
            random: createRandom(seed),
          });
          expect(new Set(targets.map(rackOf)).size).toBe(2);
        },
      ),
    );
  });

  it('falls back as HDFS does when a rack has no room', () => {
    const choose = (full: readonly string[], more: object = {}) =>
      chooseTargets({
        policy: 'rack-aware',
        machines: cluster([3, 1]),
        replication: 3,
        writer: 'a1',
        eligible: (machine) => !full.includes(machine.id),
        random: createRandom(1),
        ...more,
      });
    // The second's rack has no other machine, so the third goes to the first's.
    expect(choose([]).map(rackOf)).toEqual(['a', 'b', 'a']);
    // The writer is full: another machine of its rack takes the first.
    expect(choose(['a1']).map(rackOf)).toEqual(['a', 'b', 'a']);
    // The other rack is full, and the limit keeps the third replica out of the first rack.
    expect(choose(['b1']).map(rackOf)).toEqual(['a', 'a']);
  });

  it('completes a block near its source, and on another rack when its replicas share one', () => {
    const complete = (existing: readonly string[], writer: string) =>
      chooseTargets({
        policy: 'rack-aware',
        machines: cluster([3, 3]),
        replication: 3,
        existing,
        writer,
        eligible: everything,
        random: createRandom(3),
      }).map(rackOf);
    expect(complete(['a1', 'b1'], 'b1')).toEqual(['b']);
    expect(complete(['a1', 'b1'], 'a1')).toEqual(['a']);
    expect(complete(['a1', 'a2'], 'a1')).toEqual(['b']);
    expect(complete(['a1'], 'a1')).toEqual(['b', 'a']);
  });

  it('waits for a busy rack instead of taking a worse one', () => {
    const targets = chooseTargets({
      policy: 'rack-aware',
      machines: cluster([3, 1]),
      replication: 2,
      existing: ['a1'],
      writer: 'a1',
      eligible: everything,
      busy: (machine) => machine.rack === 'b',
      random: createRandom(1),
    });
    expect(targets).toEqual([]);
  });

  it('spreads at random with the random policy: every pair of machines, one rack as often as not', () => {
    const seen = new Map<string, number>();
    const random = createRandom(11);
    for (let run = 0; run < 3000; run++) {
      const targets = chooseTargets({
        policy: 'random',
        machines: cluster([2, 2]),
        replication: 2,
        writer: 'a1',
        eligible: everything,
        random,
      });
      const pair = [...targets].sort().join(' ');
      seen.set(pair, (seen.get(pair) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});

describe('placeFile', () => {
  const empty = { machines: cluster([2, 2], 3), files: [], replicas: {} };

  it('stores each block on its machines', () => {
    const layout = placeFile(
      empty,
      { name: 'A', bytes: 250, blockSize: 100, placement: 'rack-aware', writer: 'a1' },
      createRandom(1),
    );
    expect(layout.files).toEqual([
      { name: 'A', bytes: 250, blockSize: 100, replication: 3, blocks: ['A.1', 'A.2', 'A.3'] },
    ]);
    expect(layout.replicas['A.1']?.toSorted()).toEqual(['a1', 'b1', 'b2']);
    expect(Array.from(blocksHeld(layout).values()).reduce((sum, held) => sum + held)).toBe(9);
  });

  it('takes machines given by hand', () => {
    const file = { name: 'A', bytes: 2, blockSize: 1, replication: 2 };
    const placement = [['a1', 'b1'], ['a2']];
    expect(placeFile(empty, { ...file, placement }, createRandom(1)).replicas).toEqual({
      'A.1': ['a1', 'b1'],
      'A.2': ['a2'],
    });
    expect(() => placeFile(empty, { ...file, placement: [['a1']] }, createRandom(1))).toThrow(
      'machines are given for 1 blocks',
    );
  });

  it('stores what fits, at least one replica, and never beyond the slots', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 3 }), seeds, (racks, slots, seed) => {
        let layout: ReturnType<typeof placeFile> = {
          machines: cluster(racks, slots),
          files: [],
          replicas: {},
        };
        for (let file = 0; file < 5; file++) {
          const random = createRandom(seed + file);
          try {
            layout = placeFile(
              layout,
              { name: `f${file}`, bytes: 2, blockSize: 1, placement: 'rack-aware' },
              random,
            );
          } catch (error) {
            expect(error).toMatchObject({ name: 'InputError', place: { field: 'slots' } });
          }
          checkLayout(layout);
        }
        expect(layout.files.length).toBeGreaterThan(0 - +(slots > 0));
      }),
    );
  });

  it('says what is wrong', () => {
    const file = { name: 'A', bytes: 1, placement: 'random' } as const;
    const place = (change: object, layout = empty) =>
      placeFile({ ...layout }, { ...file, ...change }, createRandom(1));
    expect(() => place({ writer: 'c1' })).toThrow('there is no machine c1');
    expect(() => place({ replication: 0 })).toThrow(
      expect.objectContaining({ place: { field: 'replication' } }),
    );
    expect(() => place({}, { ...empty, machines: cluster([2], 0) })).toThrow(
      'no machine has room for block A.1',
    );
    const once = place({});
    expect(() => placeFile(once, file, createRandom(1))).toThrow('A is named twice');
  });
});
