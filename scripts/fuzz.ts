/**
 * `npm run fuzz -- 1000 50000`: compares our Python with CPython 3.11 on the programs of so many seeds from the first on.
 * `npm run fuzz -- record` records what CPython does with the programs that the tests run.
 */
import { hasCPython, startCPython } from '../packages/engine/test/compute/python/fuzz/cpython.ts';
import { compareSeeds } from '../packages/engine/test/compute/python/fuzz/difference.ts';
import { createOurPython } from '../packages/engine/test/compute/python/fuzz/our-python.ts';
import { record } from '../packages/engine/test/compute/python/fuzz/record.ts';

/** Differences after which it is enough. */
const MOST_SHOWN = 10;

async function compare(first: number, count: number) {
  const cpython = startCPython();
  const start = performance.now();
  let shown = 0;
  const { compared, differing, unsteady, unanswered } = await compareSeeds(
    { first, count },
    createOurPython(),
    cpython.run,
    ({ seed, source, theirs, ours }) => {
      shown += 1;
      console.log(`\n── seed ${seed}\n${source}\n── CPython\n${theirs}\n── ours\n${ours}`);
    },
    () => shown >= MOST_SHOWN,
  );
  cpython.end();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `\n${compared} programs in ${seconds.toFixed(0)} s: ${listed(differing)} differ, ` +
      `${listed(unsteady)} depend on addresses, ${listed(unanswered)} took CPython too long`,
  );
  if (differing.length > 0) process.exitCode = 1;
}

const listed = (seeds: readonly number[]) =>
  seeds.length === 0 ? '0' : `${seeds.length} (${seeds.join(', ')})`;

const [first = '1', count = '1000'] = process.argv.slice(2);
if (!hasCPython()) {
  console.error('There is no CPython 3.11 by the name of python3 to compare with.');
  process.exitCode = 1;
} else if (first === 'record') await record();
else await compare(Number(first), Number(count));
