import { expect, test } from 'vitest';
import {
  bootKernel,
  createHostSink,
  createHostSource,
  kernelParts,
  pause,
  programFrom,
  read,
  runKernel,
  startProcess,
  write,
} from '../../../src/machine/index.ts';
import { createLocalNetwork } from '../../../src/network/local/index.ts';
import { createRandom } from '../../../src/sim/index.ts';
import { createTmpfs, populate, type Tree } from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import type { Body } from './machine.ts';

function layer(tree: Tree) {
  const fileSystem = createTmpfs({ size: 2 ** 20, permissions: 0o755 });
  populate(fileSystem, tree);
  return fileSystem;
}

const noNetwork = () => ({
  interfaces: [],
  transport: createLocalNetwork().attach({ addresses: [], after: () => {} }),
  sockets: new Set<never>(),
  lastEphemeralPort: 0,
});

/** Boots a machine whose root is a stack of layers, and runs a program of root on it. */
function runOnLayers(body: Body, upper: ReturnType<typeof layer>, lowers: readonly Tree[]): string {
  const machine = bootKernel({
    random: createRandom(1),
    programs: { find: () => undefined },
    parts: kernelParts,
    createTmpfs: (size) => createTmpfs({ size }),
    hostName: 'layers',
    mounts: [
      {
        source: 'overlay',
        path: '/',
        fileSystem: createOverlay({
          upper: layerOf(upper),
          lowers: lowers.map((tree) => layerOf(layer(tree))),
        }),
      },
    ],
    network: noNetwork,
    createNetwork: noNetwork,
    init: programFrom(function* (system) {
      for (;;) yield* pause(system, 1_000_000);
    }),
  });
  let output = '';
  const sink = createHostSink(machine.kernel, (bytes) => {
    output += decodeUtf8(bytes);
    return true;
  }).file;
  const process = startProcess(machine, programFrom(body), {
    uid: 0,
    gid: 0,
    directory: '/',
    environment: new Map(),
    arguments: ['test'],
    files: [createHostSource(machine.kernel, new Uint8Array()), sink, sink],
  });
  for (let turn = 0; turn < 1000 && process.end === undefined; turn += 1) {
    runKernel(machine.kernel, 100_000);
  }
  return output;
}

test('a root of layers: changes go to the writable one, and the ones below stay as they were', () => {
  const upper = layer({});
  const below: Tree = {
    proc: {},
    etc: {},
    'etc/a': { content: 'below\n' },
    'etc/b': { content: 'b' },
  };
  const output = runOnLayers(
    function* (system) {
      const appended = system.open('/etc/a', { write: true, append: true });
      if (typeof appended !== 'number') return 1;
      yield* write(system, appended, encodeUtf8('above\n'));
      system.unlink('/etc/b');
      system.makeDirectory('/new');
      const opened = system.open('/etc/a', { read: true });
      if (typeof opened !== 'number') return 1;
      yield* write(system, 1, yield* read(system, opened, 100));
      const names = system.readDirectory('/etc').map(({ name }) => name);
      yield* write(system, 1, encodeUtf8(`${names.join()}\n`));
      return 0;
    },
    upper,
    [{ etc: {}, 'etc/a': { content: 'middle\n' } }, below],
  );
  expect(output).toBe('middle\nabove\na\n');
  const names = (fileSystem: typeof upper) =>
    fileSystem.entries(fileSystem.root).map(({ name }) => name);
  expect(names(upper)).toEqual(['etc', 'new']);
});
