import {
  type ClusterPlan,
  example,
  readyAt,
  rollingBounds,
  runCluster,
} from '../../figures/deployment/reconcile.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const crowded: ClusterPlan = { ...example, desired: 7, dies: 'A', diesAt: 0 };
const answering = (plan: ClusterPlan, time: number) => readyAt(runCluster(plan).replicas, time);

const rightAfter = typeNumber({
  id: 'replicas-after-a-minute',
  prompt:
    'A Deployment wants 7 replicas on the nodes A, B and C. They were placed one by one on the node that had the fewest, A first among equals. Node A dies. Kubernetes waits 50 s, then another 300 s, before it replaces the pods of a silent node. How many replicas answer one minute after the death?',
  unit: 'replicas',
  answer: () => answering(crowded, 60),
  reason:
    'Seven over three nodes are 3, 2 and 2. A takes its three along, and at one minute it counts as not ready but its pods are not yet replaced.',
  mistakes: [
    {
      answer: () => crowded.desired,
      reason: 'Seven is the wish. Nobody has started a new pod yet: 50 s + 300 s have to pass.',
    },
    {
      answer: () => crowded.desired - 2,
      reason:
        'The seventh replica went to A, the first of three equals, so A had three and not two.',
    },
  ],
  hint: 'Place r1 to r7 on A, B, C in turn, then take away those on A. Is a minute enough for new ones?',
});

const longAfter = typeNumber({
  id: 'replicas-after-an-hour',
  prompt:
    'The same cluster; each node has room for 3 replicas, and node A does not come back. How many of the 7 wanted replicas answer after an hour?',
  unit: 'replicas',
  answer: () => answering(crowded, 3600),
  reason:
    'B and C have six places between them. The seventh pod stays pending: the wish is kept, and fulfilled when a node joins.',
  mistakes: [
    {
      answer: () => crowded.desired,
      reason: 'The loop wants seven, but two nodes with three places each cannot hold them.',
    },
    {
      answer: () => answering(crowded, 60),
      reason: 'By then the pods of A have been given up, and new ones placed where there is room.',
    },
  ],
  hint: 'How many replicas fit on the nodes that are left?',
});

const composeHost: ClusterPlan = { ...example, nodes: ['host'], dies: 'host', diesAt: 0 };

const composeDies = typeNumber({
  id: 'compose-host-dies',
  prompt:
    'A compose file says `replicas: 3` and `restart: always`, and was started with `docker compose up -d`. The host breaks for good. How many replicas run a day later?',
  unit: 'replicas',
  answer: () => answering(composeHost, 24 * 3600),
  reason:
    'Compose knows one host. All replicas were on it, and so was the daemon that carries out the restart policy.',
  mistakes: [
    {
      answer: () => composeHost.desired,
      reason:
        'For that another machine would have to know the wish. Compose runs on the host that broke.',
    },
    {
      answer: () => composeHost.desired - 1,
      reason: 'That would be so if the replicas were on three hosts. Compose puts them all on one.',
    },
  ],
  hint: 'On how many hosts does Compose start the replicas, and who would restart them?',
});

const rolling = rollingBounds(10, 0.25, 0.25);

const mostPods = typeNumber({
  id: 'rolling-update-pods',
  prompt:
    'A Deployment of 10 replicas is updated with the defaults: at most 25 % missing (rounded down), at most 25 % extra (rounded up). What is the largest number of its pods that may exist at once, not counting those already being shut down?',
  unit: 'pods',
  answer: () => rolling.pods,
  reason: `A quarter of ten is 2.5, rounded up 3 extra. At the other end at least ${rolling.ready} must be ready.`,
  mistakes: [
    {
      answer: () => 12,
      reason: 'The extra ones are rounded up, so that a small Deployment can update at all.',
    },
    { answer: () => rolling.ready, reason: 'That is the smallest number of pods that are ready.' },
    {
      answer: () => 20,
      reason: 'A full second set would be a surge of 100 %; 25 % are allowed.',
    },
  ],
  hint: 'The wanted number, and a quarter of it, rounded up, on top.',
});

const lastingTwo = chooseOne<{ readonly desired: number }>({
  id: 'two-for-good',
  prompt: 'A healthy Deployment wants 3 replicas. After which action do 2 run, and stay 2?',
  options: [
    {
      id: 'delete-pod',
      label: '`kubectl delete pod` with the name of one',
      facts: { desired: 3 },
      reason: 'The wish is still three, so the controller makes another within seconds.',
    },
    {
      id: 'kill-process',
      label: 'kill the main process in one of the containers',
      facts: { desired: 3 },
      reason: 'The kubelet of that node sees the container end and restarts it in place.',
    },
    {
      id: 'scale',
      label: '`kubectl scale deployment web --replicas=2`',
      facts: { desired: 2 },
      reason: 'Only this changes what is wanted. The controller itself then stops one pod.',
    },
    {
      id: 'drain',
      label: 'empty one node with `kubectl drain`, the others having room',
      facts: { desired: 3 },
      reason: 'Its pods are evicted, and the controller makes as many on other nodes.',
    },
  ],
  holds: ({ desired }) => desired === 2,
});

interface Probe {
  readonly kind: 'liveness' | 'readiness';
  readonly asksDatabase: boolean;
}

const outage = chooseSome<Probe>({
  id: 'database-outage',
  prompt:
    'The database is away for ten minutes; the web servers are well. Which probes cause restarts of web servers in that time?',
  options: [
    {
      id: 'live-own',
      label: 'liveness: does my own event loop answer?',
      facts: { kind: 'liveness', asksDatabase: false },
      reason: 'the server itself is well and says so. It would have to be stuck.',
    },
    {
      id: 'live-db',
      label: 'liveness: can I read a row from the database?',
      facts: { kind: 'liveness', asksDatabase: true },
      reason: 'it fails in all pods at once, and a failed liveness probe restarts the container.',
    },
    {
      id: 'ready-db',
      label: 'readiness: can I read a row from the database?',
      facts: { kind: 'readiness', asksDatabase: true },
      reason: 'it takes the pods out of the Service, but readiness never restarts anything.',
    },
    {
      id: 'ready-own',
      label: 'readiness: have I loaded my configuration?',
      facts: { kind: 'readiness', asksDatabase: false },
      reason: 'it neither fails now nor would it restart anything.',
    },
  ],
  holds: ({ kind, asksDatabase }) => kind === 'liveness' && asksDatabase,
  whole:
    'A restart cannot bring the database back. It only adds the load of starting to the outage.',
});

export const questions: readonly Question[] = [
  rightAfter,
  longAfter,
  composeDies,
  lastingTwo,
  outage,
  mostPods,
];
