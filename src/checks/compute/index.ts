import { ITEM_INSTRUCTIONS, onCpu, onGpu } from '../../figures/compute/lanes.ts';
import { attainable, desktop, kernels, shortest } from '../../figures/compute/roofline.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** The machine of the first question: 4 cores, 4 warps of 16 lanes at a third of the speed. */
const rig = { cores: 4, warps: 4, lanes: 16, gpuTime: 3 };
const items = rig.warps * rig.lanes;
const jobs = {
  pixels: Array.from({ length: items }, () => 0),
  halves: Array.from({ length: items }, (_, item) => item % 2),
  games: Array.from({ length: items }, (_, item) => item % rig.lanes),
};
const times = (job: keyof typeof jobs) => ({
  cpu: onCpu(jobs[job], rig).finish / ITEM_INSTRUCTIONS,
  gpu: onGpu(jobs[job], rig).finish / ITEM_INSTRUCTIONS,
});
const figures = (job: keyof typeof jobs) =>
  `the CPU needs ${times(job).cpu} rounds, the GPU ${times(job).gpu}`;

const faster = chooseSome<{ readonly job: keyof typeof jobs }>({
  id: 'which-runs-faster',
  prompt: `A CPU has 4 cores; one item takes a core 1 round. A GPU has 4 warps of 16 lanes; each path that a warp has to run takes it 3 rounds. There are ${items} items, one for each lane. Which jobs does the GPU finish first?`,
  options: [
    {
      id: 'pixels',
      label: 'Brighten 64 pixels, all by the same formula',
      facts: { job: 'pixels' },
      reason: `one path for all: ${figures('pixels')}.`,
    },
    {
      id: 'halves',
      label: 'Brighten every second pixel and darken the others',
      facts: { job: 'halves' },
      reason: `each warp runs two paths: ${figures('halves')}. Divergence costs, but here less than the number of lanes gains.`,
    },
    {
      id: 'games',
      label: '16 chess positions a warp, each of which makes the program go its own way',
      facts: { job: 'games' },
      reason: `each warp runs 16 paths one after another: ${figures('games')}.`,
    },
  ],
  holds: ({ job }) => times(job).gpu < times(job).cpu,
  whole: `With one path the GPU is done after ${times('pixels').gpu} rounds, with two after ${times('halves').gpu}, with sixteen after ${times('games').gpu}; the CPU always takes ${times('pixels').cpu}.`,
});

const peak = typeNumber({
  id: 'peak',
  prompt:
    'A CPU has 16 cores at 2.5 GHz. Each core finishes 16 `float32` operations in a tick. What is its peak, in GFLOPS?',
  unit: 'GFLOPS',
  answer: () => 16 * 2.5 * 16,
  reason: '16 cores × 2.5 × 10⁹ ticks a second × 16 operations a tick is 640 × 10⁹ a second.',
  mistakes: [
    { answer: () => 2.5 * 16, reason: 'That is the peak of a single core. There are 16 of them.' },
    {
      answer: () => 16 * 2.5 * 32,
      reason: 'Operations a tick are counted already; nothing says that there are twice as many.',
    },
  ],
  hint: 'Cores, times ticks a second, times operations a tick.',
});

const product = kernels.matrixVector(20_000);
const vector = typeNumber({
  id: 'matrix-vector',
  prompt:
    'A matrix of 20,000 × 20,000 `float32` numbers is multiplied with a vector, on a CPU with 768 GFLOPS and 50 GB/s of memory. How long does it take at least?',
  unit: 'ms',
  answer: () => shortest(desktop, product).time * 1e3,
  within: 0.03,
  decimals: 0,
  reason:
    'The matrix has 1.6 GB, and 1.6 GB at 50 GB/s take 32 ms. The 0.8 GFLOPs would be done in 1 ms.',
  mistakes: [
    {
      answer: () => shortest(desktop, product).arithmetic * 1e3,
      reason:
        'That is the arithmetic alone. Every number of the matrix has to come from memory, for two operations.',
    },
    {
      answer: () => (20_000 ** 2 * 8 * 1e3) / desktop.bandwidth,
      reason: 'A `float32` has 4 bytes, not 8.',
    },
  ],
  hint: 'Two times: FLOPs / FLOPS and bytes / bandwidth. The longer one counts.',
});

interface Change {
  /** Factors on the peak, on the bandwidth, and on the bytes that are moved. */
  readonly peak: number;
  readonly bandwidth: number;
  readonly bytes: number;
}
const flopsOfAdding = ({ peak, bandwidth, bytes }: Change) => {
  const { flops, bytes: moved } = kernels.add(1e6);
  return attainable(
    { peak: desktop.peak * peak, bandwidth: desktop.bandwidth * bandwidth },
    flops / (moved * bytes),
  );
};
const faint = { peak: 1, bandwidth: 1, bytes: 1 };
const helps = chooseOne<Change>({
  id: 'what-helps',
  prompt:
    'A program adds large `float32` vectors, 12 bytes moved for each addition, on the CPU of the previous question. Which one change makes it about twice as fast?',
  options: [
    {
      id: 'cores',
      label: 'Twice as many cores on the same memory',
      facts: { ...faint, peak: 2 },
      reason: 'The cores wait for data as it is. With more of them, more wait.',
    },
    {
      id: 'clock',
      label: 'A clock one and a half times as fast',
      facts: { ...faint, peak: 1.5 },
      reason:
        'The additions take less than a hundredth of the time. Speeding them up changes nothing.',
    },
    {
      id: 'narrow',
      label: 'The vectors as `bfloat16`, if its precision suffices',
      facts: { ...faint, bytes: 0.5 },
      reason: 'Half the bytes in half the time: the memory is what it waits for.',
    },
    {
      id: 'compiled',
      label: 'A better compiler that saves half of the machine instructions',
      facts: { ...faint, peak: 2 },
      reason:
        'It would help a Python loop. This program already waits for memory and not for instructions.',
    },
  ],
  holds: (change) => flopsOfAdding(change) > 1.8 * flopsOfAdding(faint),
});

/** Who carries out what, for a Python loop. */
const layers = chooseOne<{ readonly runsOnCore: boolean; readonly perAddition: boolean }>({
  id: 'what-the-core-runs',
  prompt:
    'While `total(prices)` of the note runs in CPython 3.11, what are the instructions that the core carries out?',
  options: [
    {
      id: 'bytecode',
      label: 'The bytecode: `FOR_ITER`, `BINARY_OP` and so on',
      facts: { runsOnCore: false, perAddition: true },
      reason:
        'A core cannot read bytecode. For it these are bytes in memory, which the interpreter looks at.',
    },
    {
      id: 'compiled-loop',
      label: 'Machine code that CPython made of the loop',
      facts: { runsOnCore: false, perAddition: true },
      reason:
        'That is what a just-in-time compiler does, as in PyPy or a JavaScript engine. CPython 3.11 has none.',
    },
    {
      id: 'interpreter',
      label: 'Machine code of the `python3` program, which reads the bytecode',
      facts: { runsOnCore: true, perAddition: true },
      reason:
        'The virtual machine is an ordinary program in machine code, and the bytecode tells it what to do next.',
    },
    {
      id: 'source',
      label: 'The lines of the source, one by one',
      facts: { runsOnCore: false, perAddition: false },
      reason:
        'The source was read once, when the file was loaded, and turned into bytecode. Nothing looks at it in the loop.',
    },
  ],
  holds: ({ runsOnCore }) => runsOnCore,
});

export const questions = [faster, layers, peak, vector, helps];
