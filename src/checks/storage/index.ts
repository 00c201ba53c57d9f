import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

const table = { rows: 5_000_000, rowBytes: 400, columnBytes: 4, block: 4096 };
const asked = table.rows * table.columnBytes;
const moved = table.rows * table.rowBytes;

const oneColumn = typeNumber({
  id: 'one-column-of-rows',
  unit: 'MB',
  prompt:
    'A table of 5 million rows, 400 bytes each, is stored row by row. A query needs one column of 4 bytes. Blocks have 4,096 bytes, nothing is cached. How many megabytes (10⁶ bytes) does the drive deliver?',
  answer: () => moved / 1e6,
  within: 0.005,
  reason: `A block holds ${Math.floor(table.block / table.rowBytes)} rows, so each block has pieces of the column and all must come: ${moved / asked} times the ${asked / 1e6} MB that were wanted.`,
  mistakes: [
    {
      answer: () => asked / 1e6,
      reason:
        'Those are the bytes asked for. A drive moves blocks: which of them has no piece of the column?',
    },
    {
      answer: () => (table.rows * table.block) / 1e6,
      reason:
        'That counts a block for each row. About ten rows share a block, and it has to come only once.',
    },
  ],
  hint: 'A row is 400 bytes. How many of the blocks contain no value of the column at all?',
});

const far = { values: 1000, rowBytes: 100_000, block: 4096 };

const scattered = typeNumber({
  id: 'a-thousand-values',
  unit: 'bytes moved per byte asked',
  prompt:
    'From another file a program reads 1,000 values of 8 bytes, each in a different block of 4,096 bytes, without read-ahead. How many bytes are moved for each byte asked?',
  answer: () => (far.values * far.block) / (far.values * 8),
  reason: 'Each 8 bytes bring their whole block of 4,096: 4,096 ÷ 8.',
  mistakes: [
    {
      answer: () => 4096,
      reason: 'That is a block for each byte. A value has 8 bytes, and they come together.',
    },
    { answer: () => 1, reason: 'Only if the drive could move 8 bytes; it moves whole blocks.' },
  ],
  hint: 'What moves for one value of 8 bytes? Divide.',
});

const fileBytes = 1_048_576_000;
const callsFor = (buffer: number) => Math.ceil(fileBytes / buffer);

const systemCalls = typeNumber({
  id: 'buffer-and-calls',
  unit: 'system calls',
  prompt:
    'A program reads a file of 1,048,576,000 bytes line by line through a buffer of 8,192 bytes; each filling of the buffer is one system call. A line has 64 bytes. How many system calls bring data?',
  answer: () => callsFor(8192),
  reason:
    'The file’s length divided by the buffer’s; the lines are cut out of the buffer without asking the kernel.',
  mistakes: [
    {
      answer: () => callsFor(64),
      reason: 'That would be a call for each line, which is what the buffer is there to avoid.',
    },
    {
      answer: () => callsFor(4096),
      reason: 'The page cache has pages of 4,096 bytes, but one call may fetch two of them.',
    },
  ],
  hint: 'How often must a buffer of 8,192 bytes be filled to see the whole file?',
});

interface Request {
  readonly bytes: number;
  readonly latency: number;
  readonly rate: number;
}
const time = ({ bytes, latency, rate }: Request) => latency + bytes / rate;
const latencyShare = (request: Request) => request.latency / time(request);

const latencyBound = chooseSome<Request>({
  id: 'latency-bound',
  prompt: 'In which of these single requests does the latency make up more than half of the time?',
  options: [
    {
      id: 'disk-small',
      label: 'A hard disk (10 ms, 200 MB/s) reads 4 KB',
      facts: { bytes: 4e3, latency: 10e-3, rate: 200e6 },
      reason: 'The 4 KB themselves take 0.02 ms; the rest of the 10 ms is getting there.',
    },
    {
      id: 'disk-large',
      label: 'The same disk reads 100 MB in one piece',
      facts: { bytes: 100e6, latency: 10e-3, rate: 200e6 },
      reason: '100 MB at 200 MB/s take 500 ms, beside which 10 ms hardly count.',
    },
    {
      id: 'ssd-small',
      label: 'An SSD (0.1 ms, 2 GB/s) reads 4 KB',
      facts: { bytes: 4e3, latency: 0.1e-3, rate: 2e9 },
      reason:
        'The bytes take 0.002 ms and the latency 0.1 ms. It is quicker than a disk, and still waiting.',
    },
    {
      id: 'ssd-medium',
      label: 'The same SSD reads 1 MB',
      facts: { bytes: 1e6, latency: 0.1e-3, rate: 2e9 },
      reason: '1 MB at 2 GB/s takes 0.5 ms, five times the latency.',
    },
    {
      id: 'remote',
      label: 'A store on another continent (150 ms, 100 MB/s) delivers 1 MB',
      facts: { bytes: 1e6, latency: 150e-3, rate: 100e6 },
      reason: 'The bytes take 10 ms; what is felt is the way there and back.',
    },
  ],
  holds: (request) => latencyShare(request) > 0.5,
  whole:
    'Compare the latency with bytes ÷ rate. Where they are equal, half of the device’s throughput is lost.',
});

interface Place {
  /** What still holds the data after each event, if it has come this far. */
  readonly survivesCrash: boolean;
  readonly survivesPowerCut: boolean;
}

const whereIsIt = chooseOne<Place>({
  id: 'after-flush',
  prompt:
    'A program writes a line, calls `flush()` but not `fsync()`, and crashes a moment later. The computer runs on. Where is the line?',
  options: [
    {
      id: 'buffer',
      label: 'Lost: it was in the program’s buffer',
      facts: { survivesCrash: false, survivesPowerCut: false },
      reason: 'It would be, without `flush()`. That call handed the line to the kernel.',
    },
    {
      id: 'page-cache',
      label: 'In the page cache, and on the device within a minute or so',
      facts: { survivesCrash: true, survivesPowerCut: false },
      reason:
        'The page cache belongs to the kernel, which outlives the program and writes the page out in time.',
    },
    {
      id: 'device',
      label: 'Certainly on the device already',
      facts: { survivesCrash: true, survivesPowerCut: true },
      reason: 'That takes `fsync()`. A power cut now could still lose the line.',
    },
  ],
  holds: ({ survivesCrash, survivesPowerCut }) => survivesCrash && !survivesPowerCut,
});

export const questions = [oneColumn, scattered, systemCalls, latencyBound, whereIsIt];
