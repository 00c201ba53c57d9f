import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyLayer,
  type Change,
  createEntry,
  createLayer,
  diffFiles,
  type Entry,
  type Files,
  type Layer,
  textEntry,
  unionView,
} from '../../../../src/deployment/docker/layers/index.ts';

const PATHS = ['/a', '/a/x', '/a/y', '/b', '/b/c', '/b/c/d', '/ab'];

const entry = fc.nat(100).map((size) => createEntry({ size, digest: String(size) }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ path: fc.constantFrom(...PATHS), change: fc.constant('added' as const), entry }),
  fc.record({ path: fc.constantFrom(...PATHS), change: fc.constant('deleted' as const) }),
);
const layer = fc
  .uniqueArray(change, { selector: ({ path }) => path, maxLength: 6 })
  .map((changes) => createLayer('RUN', changes));
const layers = fc.array(layer, { maxLength: 6 });

/** The layers replayed on a plain object, path by path. */
function replay(stack: readonly Layer[]): Record<string, { entry: Entry; layer: number }> {
  let state: Record<string, { entry: Entry; layer: number }> = {};
  stack.forEach(({ changes }, index) => {
    for (const one of changes.filter((each) => each.change === 'deleted')) {
      state = Object.fromEntries(
        Object.entries(state).filter(
          ([path]) => path !== one.path && path.indexOf(`${one.path}/`) !== 0,
        ),
      );
    }
    for (const one of changes) {
      if (one.change !== 'deleted') state[one.path] = { entry: one.entry, layer: index };
    }
  });
  return state;
}

describe('union view', () => {
  test('what is visible is what replaying the layers gives, and from which layer', () => {
    fc.assert(
      fc.property(layers, (stack) => {
        const { rows } = unionView(stack);
        const visible = rows.filter((row) => row.visible);
        expect(
          Object.fromEntries(
            visible.map((row) => [row.path, { entry: row.entry, layer: row.layer }]),
          ),
        ).toEqual(replay(stack));
        const files = stack.reduce<Files>(applyLayer, new Map());
        expect(visible.map(({ path }) => path)).toEqual([...files.keys()].toSorted());
      }),
    );
  });
  test('every byte of the layers is visible or hidden', () => {
    fc.assert(
      fc.property(layers, (stack) => {
        const { visibleBytes, hiddenBytes } = unionView(stack);
        expect(visibleBytes + hiddenBytes).toBe(stack.reduce((sum, { bytes }) => sum + bytes, 0));
      }),
    );
  });
  test('a file that a later layer deletes costs its bytes all the same', () => {
    const big = createLayer('RUN make', [
      { path: '/big', change: 'added', entry: createEntry({ size: 1000 }) },
      { path: '/kept', change: 'added', entry: createEntry({ size: 1 }) },
    ]);
    const gone = createLayer('RUN rm', [{ path: '/big', change: 'deleted' }]);
    expect(gone.bytes).toBe(0);
    expect(unionView([big, gone])).toEqual({
      rows: [
        {
          ...{ path: '/big', entry: createEntry({ size: 1000 }), visible: false, layer: 0 },
          ...{ deletedBy: 1, copies: [{ layer: 0, bytes: 1000 }] },
        },
        {
          ...{ path: '/kept', entry: createEntry({ size: 1 }), visible: true, layer: 0 },
          ...{ deletedBy: null, copies: [{ layer: 0, bytes: 1 }] },
        },
      ],
      visibleBytes: 1,
      hiddenBytes: 1000,
    });
  });
  test('a path below the name of another is not within it', () => {
    const both = createLayer('', [
      { path: '/a', change: 'added', entry: createEntry({}) },
      { path: '/ab', change: 'added', entry: createEntry({}) },
    ]);
    const files = applyLayer(new Map(), both);
    expect([
      ...applyLayer(files, createLayer('', [{ path: '/a', change: 'deleted' }])).keys(),
    ]).toEqual(['/ab']);
  });
});

describe('layers', () => {
  test('the difference of two sets of files, laid over the first, gives the second', () => {
    // A directory's entries come and go with it, as in a file system.
    const closed = (paths: readonly string[]): string[] =>
      PATHS.filter((path) => paths.some((other) => other === path || other.startsWith(`${path}/`)));
    const files = fc
      .uniqueArray(fc.constantFrom(...PATHS))
      .map((paths) => new Map(closed(paths).map((path) => [path, textEntry(path)])));
    fc.assert(
      fc.property(files, files, fc.boolean(), (before, after, keep) => {
        const target: Files = keep ? new Map([...before, ...after]) : after;
        const changes = diffFiles(before, target);
        const result = applyLayer(before, createLayer('', changes));
        expect([...result].toSorted()).toEqual([...target].toSorted());
      }),
    );
  });
  test('of a deleted directory only the top is named', () => {
    const before = new Map(['/a', '/a/x', '/a/y', '/b'].map((path) => [path, textEntry('')]));
    expect(diffFiles(before, new Map([...before].slice(3)))).toEqual([
      { path: '/a', change: 'deleted' },
    ]);
  });
  test('a file written again is in the layer, even with equal content', () => {
    const before = new Map([['/a', textEntry('same')]]);
    expect(diffFiles(before, new Map([['/a', textEntry('same')]]))).toEqual([
      { path: '/a', change: 'changed', entry: textEntry('same') },
    ]);
    expect(diffFiles(before, new Map(before))).toEqual([]);
  });
  test('bytes are those of UTF-8, and equal changes give equal ids', () => {
    const changes: Change[] = [{ path: '/a', change: 'added', entry: textEntry('naïve ☃') }];
    expect(createLayer('RUN a', changes)).toMatchObject({ bytes: 10 });
    expect(createLayer('RUN a', changes).id).toBe(createLayer('RUN b', changes).id);
  });
});
