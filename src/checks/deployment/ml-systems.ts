import { harm, type PartId, partOf, type parts } from '../../figures/deployment/ml-parts.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

type Part = (typeof parts)[number];

const jobs: readonly { id: string; label: string; part: PartId; reason: string }[] = [
  {
    id: 'fill-gap',
    label: 'fill in a missing number of parcels in the request that has just come in',
    part: 'serving',
    reason: 'without it the model has no input. It is feature code on the serving side.',
  },
  {
    id: 'apply-weights',
    label: 'apply the weights of the released version to the features',
    part: 'serving',
    reason: 'this is the answer itself, and it belongs to serving.',
  },
  {
    id: 'drop-duplicates',
    label: 'remove duplicate trips from the table of last month',
    part: 'processing',
    reason:
      'it prepares data for training. It would have to concern the trip that is being asked about.',
  },
  {
    id: 'compare',
    label: 'compare a candidate with the running version on held-out trips',
    part: 'evaluation',
    reason: 'that is evaluation, before a release. No user waits for it.',
  },
  {
    id: 'drift',
    label: 'compare the distances of today with those of the training data',
    part: 'monitoring',
    reason: 'monitoring can lag by minutes; serving must not wait for it.',
  },
  {
    id: 'search',
    label: 'try ten learning rates',
    part: 'experimentation',
    reason: 'that is experimentation, done by hand or overnight.',
  },
];

const placeAll = chooseSome<Part>({
  id: 'while-the-user-waits',
  prompt:
    'Place each job in its part of the system. Which of them happen in serving, while a user waits for an answer?',
  options: jobs.map(({ id, label, part, reason }) => ({
    id,
    label,
    facts: partOf(part),
    reason,
  })),
  holds: ({ works }) => works === 'at each request',
  whole:
    'Features and weights, nothing else. The other jobs are processing, evaluation, monitoring and experimentation, and each may be down without an answer being late.',
});

const register = chooseOne<Part>({
  id: 'which-part-is-missing',
  prompt:
    'A customer complains about an answer of 3 March. The team has the log of requests and answers, the training code and all the data. Nobody can say which weights answered that day, or what they were trained on. Which part is missing?',
  options: (
    [
      [
        'monitoring',
        'Monitoring has done its work: the request and the answer are in the log. It does not keep models.',
      ],
      [
        'registry',
        'It ties a version to weights, code, data and settings, and knows which version was released when.',
      ],
      [
        'evaluation',
        'Evaluation says how good a model is. It does not say which one was running on a day.',
      ],
      [
        'processing',
        'The data are all there. What is missing is the link from a released model to the data it saw.',
      ],
    ] as const
  ).map(([id, reason]) => ({ id, label: partOf(id).name, facts: partOf(id), reason })),
  holds: ({ works }) => works === 'at a release',
});

interface Channel {
  /** Whether the sender has to wait for the receiver. */
  readonly waits: boolean;
  /** Whether messages outlast an absence of the receiver. */
  readonly keeps: boolean;
  /** How old a message may be when it arrives, in minutes. */
  readonly delay: number;
}

const toMonitoring = chooseOne<Channel>({
  id: 'serving-to-monitoring',
  prompt:
    'Serving makes 2,000 predictions a second. Monitoring must see all of them within five minutes, is sometimes restarted, and may never slow serving down. How do they talk?',
  options: [
    {
      id: 'rest',
      label: 'serving sends each prediction by a REST call and waits for the status',
      facts: { waits: true, keeps: false, delay: 0 },
      reason: 'Each answer then takes as long as monitoring does, and fails when it is down.',
    },
    {
      id: 'rpc',
      label: 'the same by RPC, with compact messages',
      facts: { waits: true, keeps: false, delay: 0 },
      reason: 'Fewer bytes, but still a call: the receiver has to be there, and the caller waits.',
    },
    {
      id: 'websocket',
      label: 'a WebSocket that stays open, without waiting for replies',
      facts: { waits: false, keeps: false, delay: 0 },
      reason:
        'What is sent during a restart of monitoring is lost. Something would have to keep it.',
    },
    {
      id: 'log',
      label: 'serving appends to a replicated message log, monitoring reads from it',
      facts: { waits: false, keeps: true, delay: 0.1 },
      reason: 'The log keeps what monitoring has not read yet, and serving does not know or care.',
    },
    {
      id: 'nightly',
      label: 'serving writes a file, which is copied at night',
      facts: { waits: false, keeps: true, delay: 24 * 60 },
      reason: 'Nothing is lost and nobody waits, but the news is up to a day old.',
    },
  ],
  holds: ({ waits, keeps, delay }) => !waits && keeps && delay <= 5,
});

interface Symptoms {
  readonly fromFirstHour: boolean;
  readonly rawInputsMoved: boolean;
}

const seen: Symptoms = { fromFirstHour: true, rawInputsMoved: false };

const diagnosis = chooseOne<Symptoms>({
  id: 'what-happened',
  prompt:
    'From its first hour in production a model is off by 11 minutes; on held-out trips of the same week it is off by 4. The raw requests look like the raw training data. What is the likely cause?',
  options: [
    {
      id: 'data-drift',
      label: 'data drift',
      facts: { fromFirstHour: false, rawInputsMoved: true },
      reason: 'Then the raw requests would look different from the training data. They do not.',
    },
    {
      id: 'concept-drift',
      label: 'concept drift',
      facts: { fromFirstHour: false, rawInputsMoved: false },
      reason:
        'The truth would have changed between the held-out trips and now, but they are of the same week.',
    },
    {
      id: 'skew',
      label: 'training-serving skew',
      facts: { fromFirstHour: true, rawInputsMoved: false },
      reason: 'Same raw data, other result, at once: the way from raw data to features differs.',
    },
    {
      id: 'new-city',
      label: 'the release opened a new city',
      facts: { fromFirstHour: true, rawInputsMoved: true },
      reason: 'That comes at once too, but it would show in the raw requests.',
    },
  ],
  holds: ({ fromFirstHour, rawInputsMoved }) =>
    fromFirstHour === seen.fromFirstHour && rawInputsMoved === seen.rawInputsMoved,
});

const canary = typeNumber({
  id: 'canary-harm',
  prompt:
    'There are 20,000 requests an hour. The old version answers 2 % of them wrong, the new one, as it turns out, 6 %. It gets 5 % of the requests and is rolled back after 15 minutes. How many more wrong answers were given than without the release?',
  unit: 'answers',
  answer: () => harm(20_000, 0.05, 0.04, 15),
  reason:
    '5,000 requests in 15 minutes, of which 250 went to the new version; 4 % of those would have been right before.',
  mistakes: [
    {
      answer: () => harm(20_000, 1, 0.04, 15),
      reason: 'That would be the harm if all requests went to the new version.',
    },
    {
      answer: () => harm(20_000, 0.05, 0.06, 15),
      reason: 'The old version would have answered 2 % of them wrong as well.',
    },
    {
      answer: () => harm(20_000, 0.05, 0.04, 60),
      reason: 'That is the harm of a whole hour; it was rolled back after a quarter of it.',
    },
  ],
  hint: 'How many requests reached the new version, and what share of those is wrong in addition?',
});

interface Release {
  readonly weights: number;
  readonly features: number;
}

/** Weights of a version understand only features that were computed as in their training. */
const fits = ({ weights, features }: Release) => weights === features;

const rollback = chooseSome<Release>({
  id: 'rollback',
  prompt:
    'Release 7 brought new weights and new feature code (distance now in metres, before in kilometres). It is bad and must go. After which actions do weights and features fit each other?',
  options: [
    {
      id: 'weights',
      label: 'set the weights back to 6',
      facts: { weights: 6, features: 7 },
      reason: 'weights of 6 would be given metres for kilometres, a thousand times too much.',
    },
    {
      id: 'features',
      label: 'set the feature code back to 6',
      facts: { weights: 7, features: 6 },
      reason: 'weights of 7 expect metres and would be given kilometres.',
    },
    {
      id: 'both',
      label: 'set both back to 6, in one step',
      facts: { weights: 6, features: 6 },
      reason: 'that is what answered before the release, and it fits.',
    },
    {
      id: 'retrain',
      label: 'train new weights with the old feature code, and release the two together',
      facts: { weights: 6, features: 6 },
      reason:
        'it fits, as both use kilometres, though training takes longer than a rollback should.',
    },
  ],
  holds: fits,
  whole:
    'Weights mean something only together with the code that computes their inputs. Release them, and take them back, as one.',
});

export const questions: readonly Question[] = [
  placeAll,
  diagnosis,
  toMonitoring,
  register,
  rollback,
  canary,
];
