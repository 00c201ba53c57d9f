import { afterCrash, assign, partitionOf } from '../../figures/clusters/consumer-groups.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

const members = ['c1', 'c2', 'c3', 'c4'];
const survivors = members.filter((member) => member !== 'c4');
const committed = 4200;
const dies = chooseOne({
  id: 'consumer-dies',
  prompt:
    'A group reads a topic and commits offsets after processing. A consumer had processed partition 2 up to offset 4,260 and last committed 4,200 when its machine lost power. What happens to partition 2?',
  options: [
    {
      id: 'committed',
      label: 'after a while another member goes on at 4,200',
      facts: { someoneReads: true, start: committed, readerKnows: committed },
      reason:
        'The group notices the silence, deals out the partitions anew, and the committed offset is all that is known: 60 records are processed twice.',
    },
    {
      id: 'processed',
      label: 'after a while another member goes on at 4,260',
      facts: { someoneReads: true, start: 4260, readerKnows: committed },
      reason: 'Nobody else knows of 4,260. It would have to have been committed.',
    },
    {
      id: 'end',
      label: 'after a while another member goes on with new records at the end',
      facts: { someoneReads: true, start: 9000, readerKnows: committed },
      reason:
        'That would be so for a group without any committed offset, if it is set to begin at the end.',
    },
    {
      id: 'lost',
      label: 'its unread records are lost with the consumer',
      facts: { someoneReads: false, start: committed, readerKnows: committed },
      reason:
        'The records are on the brokers. A consumer that dies takes nothing with it but its memory.',
    },
    {
      id: 'waits',
      label: 'nobody reads it until that consumer is back',
      facts: { someoneReads: false, start: committed, readerKnows: committed },
      reason:
        'That would be so if partitions were assigned by hand. A group gives them to the members that are left.',
    },
  ],
  holds: ({ someoneReads, start, readerKnows }) => someoneReads && start === readerKnows,
});

const share = typeNumber({
  id: 'share-after-death',
  unit: 'partitions',
  prompt:
    'Four consumers c1 to c4 of one group share a topic of 10 partitions, dealt out in ranges by name with the larger ranges first. c4 dies. How many partitions does c1 read after the rebalance?',
  answer: () => assign(10, survivors).get('c1')?.length ?? 0,
  reason: 'Ten among three: 4, 3 and 3, and c1 comes first.',
  mistakes: [
    {
      answer: () => assign(10, members).get('c1')?.length ?? 0,
      reason:
        'That is what it had before: 3, 3, 2 and 2. Now the partitions of c4 have to go somewhere.',
    },
    {
      answer: () => 10,
      reason: 'That would be so if it were alone. Within a group each partition has one reader.',
    },
  ],
  hint: 'Divide ten partitions among three, and give what is left over to the first.',
});

const twice = typeNumber({
  id: 'processed-twice',
  unit: 'records',
  prompt:
    'A consumer takes batches of 500 records and commits each batch after processing it. It dies after 1,730 records. How many records does its successor process a second time?',
  answer: () => afterCrash(500, 1730, 'after-processing').twice,
  reason:
    'Three full batches are committed, 1,500. The 230 after those were done, but nobody knows.',
  mistakes: [
    {
      answer: () => afterCrash(500, 1730, 'before-processing').never,
      reason: 'That is the rest of the batch, which the first consumer never reached.',
    },
    {
      answer: () => 0,
      reason: 'That would need a commit for every record, or together with its effect.',
    },
    {
      answer: () => 500,
      reason: 'The whole batch is read again, but only a part of it had been processed before.',
    },
  ],
  hint: 'At which offset does the successor begin, and how far had the first one come?',
});

const slow = chooseSome({
  id: 'reduce-lag',
  prompt:
    'A topic has 4 partitions and its keys are spread evenly. A group of 4 consumers, each busy all the time with computing, falls a little further behind every hour. Which changes let it catch up?',
  options: [
    {
      id: 'more-consumers',
      label: 'four more consumers in the group',
      facts: { consumers: 8, partitions: 4, speed: 1 },
      reason: 'with four partitions only four members have work; the others would be idle.',
    },
    {
      id: 'both',
      label: '8 partitions and 8 consumers',
      facts: { consumers: 8, partitions: 8, speed: 1 },
      reason:
        'then eight members work. What is in the old partitions stays there, and keys move once.',
    },
    {
      id: 'faster',
      label: 'work that takes half the time for each record',
      facts: { consumers: 4, partitions: 4, speed: 2 },
      reason: 'each member then processes twice as many.',
    },
    {
      id: 'partitions',
      label: '8 partitions and still 4 consumers',
      facts: { consumers: 4, partitions: 8, speed: 1 },
      reason: 'the same four members share eight partitions, each as busy as before.',
    },
    {
      id: 'second-group',
      label: 'a second group of 4 consumers',
      facts: { consumers: 4, partitions: 4, speed: 1 },
      reason: 'another group reads everything once more; it takes no work from the first.',
    },
  ],
  holds: ({ consumers, partitions, speed }) => Math.min(consumers, partitions) * speed > 4,
  whole: 'What counts is how many members have a partition, and how fast each of them is.',
});

const sameOrder = (one: string, other: string) => partitionOf(one, 3) === partitionOf(other, 3);
const order = chooseSome({
  id: 'which-order',
  prompt:
    'A topic has 3 partitions; the key decides which one. Ada’s records are in partition 0, Ben’s in partition 1, Emil’s in partition 0. One producer writes: Ada ordered, Ben ordered, Emil ordered, Ada paid. Which of these will every consumer group see in this order?',
  options: [
    {
      id: 'ada-ada',
      label: 'Ada ordered before Ada paid',
      facts: { ordered: sameOrder('Ada', 'Ada') },
      reason: 'one key, so one partition, and a partition is read in its order.',
    },
    {
      id: 'ada-ben',
      label: 'Ada ordered before Ben ordered',
      facts: { ordered: sameOrder('Ada', 'Ben') },
      reason:
        'they are in different partitions, which may be read by different members at different speeds.',
    },
    {
      id: 'emil-ada',
      label: 'Emil ordered before Ada paid',
      facts: { ordered: sameOrder('Emil', 'Ada') },
      reason:
        'two keys, but both in partition 0. It holds by accident of the hash, so do not build on it.',
    },
    {
      id: 'ben-emil',
      label: 'Ben ordered before Emil ordered',
      facts: { ordered: sameOrder('Ben', 'Emil') },
      reason: 'they are in different partitions, between which there is no order.',
    },
  ],
  holds: ({ ordered }) => ordered,
  whole:
    'Order is kept within a partition. That Emil and Ada share one is chance, and ends when partitions are added.',
});

export const questions = [dies, share, twice, slow, order];
