import {
  finishOf,
  INITIAL_WINDOW,
  type Link,
  orderOf,
  overTcp,
  overUdp,
  SEGMENT_BYTES,
  slowStartRounds,
  windowRate,
} from '../../figures/network/lossy-link.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** Five messages 10 ms apart; the second is lost, the third 15 ms late. */
const link: Link = { count: 5, delay: 30, gap: 10, lost: [2], late: { 3: 15 } };
const arrives = orderOf(overUdp(link));

const overDatagrams = chooseOne({
  id: 'what-arrives',
  prompt:
    'Messages 1 to 5 leave every 10 ms over UDP. The network loses message 2 and delays message 3 by 15 ms more than the others. What does the receiving program get?',
  options: [
    {
      id: 'as-it-came',
      label: '1 4 3 5',
      facts: { order: '1 4 3 5' },
      reason:
        'Message 3 left 10 ms before 4 and took 15 ms longer, so 4 overtakes it; 2 is gone, and nobody says so.',
    },
    {
      id: 'sorted',
      label: '1 3 4 5',
      facts: { order: '1 3 4 5' },
      reason:
        'Something would have to hold 4 back until 3 is there. UDP has no sequence numbers by which to know the order.',
    },
    {
      id: 'all',
      label: '1 2 3 4 5',
      facts: { order: '1 2 3 4 5' },
      reason:
        'Someone would have to notice that 2 is missing and send it again. That is what TCP does.',
    },
    {
      id: 'stops',
      label: '1, and nothing more',
      facts: { order: '1' },
      reason:
        'That would be so if the rest had to wait for message 2, as with TCP until 2 is repeated. UDP datagrams do not wait for each other.',
    },
  ],
  holds: ({ order }) => order === arrives,
});

const tcpLink = { count: 6, delay: 25, gap: 5, window: 8 };
const losing = (packet: number) => finishOf(overTcp({ ...tcpLink, lost: [packet] }));
const lossless = finishOf(overTcp(tcpLink));

const whichLoss = chooseOne({
  id: 'dearest-loss',
  prompt:
    'A client sends six segments over TCP at once and then waits for an answer. One of them is lost. The loss of which one makes the server wait longest for the complete request?',
  options: [1, 3, 6].map((packet) => ({
    id: `packet-${packet}`,
    label: ['the first', 'the third', 'the sixth'][packet === 1 ? 0 : packet === 3 ? 1 : 2] ?? '',
    facts: { finish: losing(packet) },
    reason:
      packet === 6
        ? `Nothing follows that would make the receiver repeat its acknowledgement, so the sender waits for its timer. At 25 ms each way the request is complete after ${losing(6)} ms, not ${lossless}.`
        : `At least three segments follow, so repeated acknowledgements give the loss away: complete after ${losing(packet)} ms at 25 ms each way. For which segment does nothing follow?`,
  })),
  holds: ({ finish }) => finish === Math.max(losing(1), losing(3), losing(6)),
});

const windowBytes = 256 * 1024;
const windowLimit = typeNumber({
  id: 'window-limit',
  unit: 'MB/s',
  prompt:
    'A backup is copied over one TCP connection to a site 80 ms away and back (round trip). The line carries 10 Gbit/s, nothing is lost, and the receiver offers a window of 256 KiB. How many MB/s does the copy reach at most?',
  answer: () => windowRate(windowBytes, 80) / 1e6,
  within: 0.02,
  decimals: 1,
  reason:
    'One window a round trip: 262,144 bytes in 0.08 s. A tenfold line would not change it; a larger window would, or several connections.',
  mistakes: [
    {
      answer: () => 1250,
      reason:
        'That is the line. The sender may only have 256 KiB under way and then has to wait for acknowledgements.',
    },
    {
      answer: () => windowRate(windowBytes, 40) / 1e6,
      reason: '80 ms is already there and back. The acknowledgement is needed before sending on.',
    },
    {
      answer: () => (8 * windowRate(windowBytes, 80)) / 1e6,
      reason: 'That is in Mbit/s. Asked are megabytes.',
    },
  ],
  hint: 'In one round trip at most one window is acknowledged: divide it by 0.08 s.',
});

const rounds = typeNumber({
  id: 'slow-start',
  unit: 'round trips',
  prompt: `A web page of 100 kB comes over a new TCP connection. The server may send ${INITIAL_WINDOW} segments of ${SEGMENT_BYTES} bytes in the first round trip and twice as much in each further one. Nothing is lost. How many round trips does the data take, the handshake not counted?`,
  answer: () => slowStartRounds(100_000),
  reason:
    'After one, two and three round trips 14.6, 43.8 and 102.2 kB are across. The line may be as fast as it likes.',
  mistakes: [
    {
      answer: () => Math.ceil(100_000 / (INITIAL_WINDOW * SEGMENT_BYTES)),
      reason: 'That would be so if the window stayed as it is. It doubles in each round trip.',
    },
    {
      answer: () => slowStartRounds(100_000) + 1,
      reason: 'The handshake is not to be counted, only the round trips with data.',
    },
  ],
  hint: 'Add up 14.6 kB, then twice that, then twice again, until 100 kB are reached.',
});

const fits = chooseSome({
  id: 'fits-udp',
  prompt: 'For which of these is plain UDP a sound choice?',
  options: [
    {
      id: 'voice',
      label: 'a voice call',
      facts: { lateIsWorthless: true, oneExchange: false, everyByte: false },
      reason:
        'a syllable that comes half a second late cannot be played any more, so repeating it is useless.',
    },
    {
      id: 'name',
      label: 'asking for the address of a name',
      facts: { lateIsWorthless: false, oneExchange: true, everyByte: false },
      reason: 'one small question, one small answer; if none comes, the client simply asks again.',
    },
    {
      id: 'block',
      label: 'copying a block of 128 MB to another machine',
      facts: { lateIsWorthless: false, oneExchange: false, everyByte: true },
      reason:
        'every byte counts, in order, and the sender needs a brake; one would have to write TCP again.',
    },
    {
      id: 'bank',
      label: 'a connection to a database',
      facts: { lateIsWorthless: false, oneExchange: false, everyByte: true },
      reason: 'statements have an order, and a lost one must not go unnoticed.',
    },
  ],
  holds: ({ lateIsWorthless, oneExchange, everyByte }) =>
    !everyByte && (lateIsWorthless || oneExchange),
  whole:
    'Voice is worthless when late, and a name is one question with one answer. The other two need every byte in order.',
});

const boundaries = chooseSome({
  id: 'recv-pieces',
  prompt:
    'A program writes `HELLO` and then `WORLD` to a TCP connection. The other side calls `recv(100)` once and gets some bytes. Which results are possible?',
  options: [
    {
      id: 'first',
      label: '`HELLO`',
      facts: { bytes: 'HELLO' },
      reason: 'the second write may not have arrived yet.',
    },
    {
      id: 'both',
      label: '`HELLOWORLD`',
      facts: { bytes: 'HELLOWORLD' },
      reason: 'both writes may have arrived; the stream does not know that they were two.',
    },
    {
      id: 'part',
      label: '`HELLOWO`',
      facts: { bytes: 'HELLOWO' },
      reason: 'a segment may end anywhere; the stream is only cut, never reordered.',
    },
    {
      id: 'second',
      label: '`WORLD`',
      facts: { bytes: 'WORLD' },
      reason:
        'the bytes of the first write would have to be overtaken or lost, and TCP delivers in order.',
    },
  ],
  holds: ({ bytes }) => 'HELLOWORLD'.startsWith(bytes),
  whole:
    'Any beginning of the stream may come, and nothing else: order is kept, boundaries are not.',
});

export const questions = [overDatagrams, whichLoss, windowLimit, rounds, fits, boundaries];
