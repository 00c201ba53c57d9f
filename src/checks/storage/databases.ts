import { levelsFor, pagesWithIndex } from '../../figures/storage/btree.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const opening = { Ada: 100, Bob: 20 };
const amount = 30;

/** The sum of all balances when a transfer stops after its first update and the database restarts. */
function sumAfterCrash(order: 'credit-first' | 'debit-first', transaction: boolean) {
  const first = order === 'credit-first' ? amount : -amount;
  return opening.Ada + opening.Bob + (transaction ? 0 : first);
}

const halfTransfer = typeNumber({
  id: 'half-transfer',
  prompt:
    'Ada has 100 and Bob 20. A program takes 30 from Ada, then gives 30 to Bob, as two statements that each commit by themselves. The machine crashes between them and starts again. What is the sum of both balances?',
  answer: () => sumAfterCrash('debit-first', false),
  reason:
    'The first statement was committed and survives; the second never ran. Nothing that was committed got lost, and yet 30 are gone. Within one transaction the sum would be 120.',
  mistakes: [
    {
      answer: () => sumAfterCrash('debit-first', true),
      reason:
        'That would be so if both statements were one transaction: the first would be undone. Here it had its own commit.',
    },
    {
      answer: () => sumAfterCrash('credit-first', false),
      reason: 'That would be so if Bob had been given the money first.',
    },
    {
      answer: () => opening.Ada - amount,
      reason: 'That is what Ada has left. Bob still has his 20.',
    },
  ],
  hint: 'What was committed before the crash stays. Which of the two statements was?',
});

const whatTransactionPrevents = chooseSome<{ atomicity: boolean; isolation: boolean }>({
  id: 'what-a-transaction-prevents',
  prompt:
    'The two updates of a transfer are put into one serialisable transaction. Which of these can no longer happen?',
  options: [
    {
      id: 'crash',
      label: 'A crash leaves one update done and the other not',
      facts: { atomicity: true, isolation: false },
      reason: 'Atomicity rules it out: after the restart the unfinished transaction is undone.',
    },
    {
      id: 'report',
      label: 'A report running meanwhile counts the coins twice or not at all',
      facts: { atomicity: false, isolation: true },
      reason: 'Isolation rules it out: the report sees the state before or after the transfer.',
    },
    {
      id: 'twice',
      label: 'The customer presses the button twice and pays twice',
      facts: { atomicity: false, isolation: false },
      reason:
        'Two correct transactions in a row are no fault that the database could see. The request needs an id that may be used once.',
    },
    {
      id: 'wrong-account',
      label: 'The money goes to the wrong account because of a typing error',
      facts: { atomicity: false, isolation: false },
      reason: 'The rules of the schema hold for the wrong account, too; the database cannot know.',
    },
  ],
  holds: ({ atomicity, isolation }) => atomicity || isolation,
  whole:
    'Transactions protect against crashes in the middle and against others running at once. They do not know what was meant.',
});

const big = { rows: 40_000_000, perPage: 100, keysPerPage: 400, matches: 6 };
const tablePages = big.rows / big.perPage;
const indexLevels = levelsFor(big.rows, big.keysPerPage);

const pagesForSix = typeNumber({
  id: 'pages-with-index',
  prompt: `A table has ${big.rows.toLocaleString('en')} rows, ${big.perPage} on a page. An index on \`customer\` has ${big.keysPerPage} keys or children on each page and gives the page of each row. A query matches ${big.matches} rows, all in one leaf of the index and on different pages of the table. Nothing is cached. How many pages are read?`,
  unit: 'pages',
  answer: () => pagesWithIndex(indexLevels, big.matches),
  reason: `${big.keysPerPage}³ is 64 million, so ${indexLevels} levels reach all rows. Then one page for each match, instead of ${tablePages.toLocaleString('en')} for a scan.`,
  mistakes: [
    {
      answer: () => tablePages,
      reason: 'That is the scan of the whole table, without the index.',
    },
    {
      answer: () => big.matches,
      reason: 'Those are the pages of the rows. The way through the index comes first.',
    },
    {
      answer: () => indexLevels,
      reason: 'That is the way to the leaf. The rows themselves are in the table.',
    },
    {
      answer: () => indexLevels * big.matches + big.matches,
      reason: 'All matches are in one leaf, so the tree is walked once and not for each row.',
    },
  ],
  hint: 'How often must you multiply 400 by itself to reach 40 million? Then add the pages with the rows.',
});

const share = 0.2;
const scanOrIndex = chooseOne<{ sequential: boolean; pages: number }>({
  id: 'scan-or-index',
  prompt: `In the same table, another query matches ${100 * share} % of the rows, spread evenly. Which plan should the optimiser choose?`,
  options: [
    {
      id: 'index',
      label: 'Walk the index and fetch each match from the table in the order of the index',
      facts: { sequential: false, pages: big.rows * share },
      reason: `That is up to ${(big.rows * share).toLocaleString('en')} fetches, in random order, from a table of ${tablePages.toLocaleString('en')} pages. Each page would be fetched about ${big.perPage * share} times if memory does not hold it.`,
    },
    {
      id: 'scan',
      label: 'Read the table from front to back',
      facts: { sequential: true, pages: tablePages },
      reason: `With ${big.perPage} rows on a page and one in five matching, practically every page has a match. Reading all ${tablePages.toLocaleString('en')} in sequence is the least that is possible.`,
    },
    {
      id: 'twice',
      label: 'Read the whole index, then the whole table',
      facts: { sequential: true, pages: tablePages + big.rows / big.keysPerPage },
      reason: 'The scan of the table alone finds the matches; the index would be read for nothing.',
    },
  ],
  holds: ({ sequential, pages }) => sequential && pages <= tablePages,
});

const placeTheQueries = chooseSome<{ shareOfRows: number; writes: boolean }>({
  id: 'which-go-to-olap',
  prompt:
    'Which of these jobs belong on a column store fed by ETL, not on the shop’s own database?',
  options: [
    {
      id: 'basket',
      label: 'Put an article into the basket of customer 88',
      facts: { shareOfRows: 1e-8, writes: true },
      reason: 'One row is written and must be seen at once: the shop’s own database.',
    },
    {
      id: 'trend',
      label: 'Average basket by weekday over five years',
      facts: { shareOfRows: 1, writes: false },
      reason: 'Nearly all rows, two columns, and it does not matter if the last hour is missing.',
    },
    {
      id: 'status',
      label: 'Show customer 88 the state of the last order',
      facts: { shareOfRows: 1e-8, writes: false },
      reason: 'One row through an index, and it must be the present state and not last night’s.',
    },
    {
      id: 'together',
      label: 'Which articles are often bought together?',
      facts: { shareOfRows: 1, writes: false },
      reason: 'It compares all baskets and reads two columns of each. A long scan, no changes.',
    },
  ],
  holds: ({ shareOfRows, writes }) => shareOfRows > 0.01 && !writes,
  whole:
    'Long scans of few columns go to the column store; single rows, and all that must be current, stay.',
});

export const questions: readonly Question[] = [
  halfTransfer,
  whatTransactionPrevents,
  pagesForSix,
  scanOrIndex,
  placeTheQueries,
];
