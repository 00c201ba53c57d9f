import { encode } from '@rackbook/engine/network/protobuf';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';
import { count, type Fate, lengthPrefixed, outcomes } from '../../figures/network/remote-calls.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

const calls: readonly (readonly Fate[])[] = [
  ...Array.from({ length: 15 }, () => [] as const),
  ['request-lost'],
  ['request-lost', 'reply-lost'],
  ['reply-lost'],
  ['reply-lost', 'reply-lost'],
  ['crash-before'],
];

const counter = typeNumber({
  id: 'at-least-once-counter',
  prompt:
    'A client makes 20 calls of “add one” to a counter that starts at 0, and repeats each until it has an answer. 15 go well. Of the other five, one loses its first request; one loses its first request and then a reply; one loses a reply; one loses two replies in a row; and in one the server crashes before doing anything. All further attempts go well, and the server does not recognise repeats. What is the counter at the end?',
  answer: () => count(calls, 'retry').counter,
  reason:
    'Each of the 20 calls counts once, and each of the four lost replies stands for an addition that is then made again.',
  mistakes: [
    {
      answer: () => count(calls, 'key').counter,
      reason:
        'That would be so if the server recognised repeats. When a reply is lost, the addition has already been made.',
    },
    {
      answer: () => count(calls, 'retry').attempts,
      reason:
        'That is the number of attempts. Those whose request was lost never reached the counter.',
    },
    {
      answer: () => count(calls, 'once').counter,
      reason: 'That would be so if the client did not ask again.',
    },
  ],
  hint: 'Count the attempts that reach the server and are carried out: the last one of each call, and one more for each lost reply.',
});

const fates = ['request-lost', 'crash-before', 'crash-after', 'reply-lost'] as const;
const silent = chooseSome({
  id: 'silence',
  prompt:
    'A call ran into its deadline without an answer, and the client does not repeat it. In which of these cases has the server done the work?',
  options: fates.map((fate) => ({
    id: fate,
    label: {
      'request-lost': 'the request was lost',
      'crash-before': 'the server crashed before it was done',
      'crash-after': 'the server crashed between doing the work and replying',
      'reply-lost': 'the reply was lost',
    }[fate],
    facts: outcomes[fate],
    reason: outcomes[fate].done
      ? 'the work came before what went wrong; only the news of it was lost.'
      : 'what went wrong came before the work was done.',
  })),
  holds: ({ done }) => done,
  whole: 'In these two the work was done. The client sees the same silence in all four.',
});

const repairs = chooseSome({
  id: 'safe-to-repeat',
  prompt:
    'Which of these calls may a client repeat after a silence without any help from the server?',
  options: [
    {
      id: 'set',
      label: '`set_temperature(21)`',
      facts: { once: 21, twice: 21 },
      reason: 'setting a value twice leaves the same value.',
    },
    {
      id: 'add',
      label: '`raise_temperature(1)`',
      facts: { once: 1, twice: 2 },
      reason: 'if the first was carried out, the second raises it again.',
    },
    {
      id: 'append',
      label: '`append("line")`',
      facts: { once: 1, twice: 2 },
      reason: 'the line may then be there twice.',
    },
    {
      id: 'remove',
      label: '`remove("user-7")`',
      facts: { once: 0, twice: 0 },
      reason: 'after one or two removals, user-7 is gone.',
    },
    {
      id: 'read',
      label: '`read("user-7")`',
      facts: { once: 1, twice: 1 },
      reason: 'reading changes nothing.',
    },
  ],
  holds: ({ once, twice }) => once === twice,
  whole:
    'Setting, removing and reading are idempotent. Adding and appending need a key by which the server knows a repeat.',
});

const schema = parseSchema(
  'syntax = "proto3"; message Reading { int32 rack = 1; int32 watts = 2; }',
);
const message = encode(schema, 'Reading', { rack: 7, watts: 300 }).bytes;
const framed = typeNumber({
  id: 'framed-bytes',
  unit: 'bytes',
  prompt:
    'A gRPC call sends the message `Reading { int32 rack = 1; int32 watts = 2; }` with rack 7 and watts 300, not compressed. How many bytes are that in the data frame, with gRPC’s prefix?',
  answer: () => lengthPrefixed(message).length,
  reason:
    'Five of prefix, two for the rack (tag and value), three for the watts: 300 needs a varint of two bytes.',
  mistakes: [
    {
      answer: () => message.length,
      reason:
        'That is the message alone. Each one has five bytes in front: compressed or not, and its length.',
    },
    {
      answer: () => lengthPrefixed(message).length - 1,
      reason:
        'Either the byte for compression is missing, or 300 was put into one byte of seven bits.',
    },
    {
      answer: () => 5 + 2 * 5,
      reason:
        'Four bytes for each number would be fixed width. `int32` is a varint, as long as the value needs.',
    },
  ],
  hint: 'Prefix (1 + 4), then for each field a tag of one byte and its varint. How many groups of seven bits does 300 need?',
});

const storm = typeNumber({
  id: 'retry-layers',
  unit: 'requests',
  prompt:
    'A web server calls an order service, which calls a stock service, which calls a database. Each of the three callers makes up to 4 attempts. The database fails every request. How many requests does it get for one click of a user?',
  answer: () => 4 ** 3,
  reason:
    'Each attempt of one layer makes four of the next: 4 × 4 × 4. So retry in one layer only.',
  mistakes: [
    {
      answer: () => 4 * 3,
      reason:
        'Attempts multiply: each of the first layer’s four makes the next layer try four times anew.',
    },
    { answer: () => 4, reason: 'That would be so if only the layer next to the database retried.' },
    { answer: () => 4 ** 4, reason: 'The database calls nobody; three layers retry.' },
  ],
  hint: 'How many requests reach the order service? And for each of those, the stock service?',
});

const key = chooseOne({
  id: 'where-to-store-the-key',
  prompt:
    'A payment service recognises repeats by an idempotency key. It may crash at any moment and the client then asks again. Which order makes sure that each payment is made exactly once?',
  options: [
    {
      id: 'together',
      label: 'record the payment and the key in one transaction',
      facts: { lostByCrash: false, doubledByCrash: false },
      reason:
        'A crash leaves both or neither, so a repeat finds either a finished payment or a clean slate.',
    },
    {
      id: 'key-first',
      label: 'store the key, then make the payment',
      facts: { lostByCrash: true, doubledByCrash: false },
      reason:
        'After a crash in between, the repeat finds the key and does nothing: the payment is never made.',
    },
    {
      id: 'key-last',
      label: 'make the payment, then store the key',
      facts: { lostByCrash: false, doubledByCrash: true },
      reason: 'After a crash in between, the repeat finds no key and pays a second time.',
    },
    {
      id: 'memory',
      label: 'record the payment in one transaction and keep the key in memory',
      facts: { lostByCrash: false, doubledByCrash: true },
      reason:
        'The crash empties the memory, and the repeat looks new. The key has to survive together with the payment.',
    },
  ],
  holds: ({ lostByCrash, doubledByCrash }) => !lostByCrash && !doubledByCrash,
});

export const questions = [counter, silent, repairs, framed, storm, key];
