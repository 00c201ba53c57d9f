/** A small model of a cluster that keeps a wanted number of replicas running. Times in seconds. */
export interface ClusterPlan {
  readonly desired: number;
  /** Names of the nodes, each with room for this many replicas. */
  readonly nodes: readonly string[];
  readonly room: number;
  /** The node that stops, and when. It does not come back. */
  readonly dies: string;
  readonly diesAt: number;
  /** Silence after which a node counts as not ready, and its replicas get no more requests. */
  readonly grace: number;
  /** How much longer its replicas are waited for before others are started. */
  readonly toleration: number;
  /** From the decision to start a replica until it answers. */
  readonly start: number;
}

/** A replica: where it runs and when. `to` is missing for one that still runs at the end. */
export interface Replica {
  readonly name: string;
  readonly node: string;
  readonly from: number;
  readonly to?: number;
}

/** What happened in one run of a plan. */
export interface ClusterRun {
  readonly replicas: readonly Replica[];
  /** Replicas that found no room. */
  readonly pending: number;
  readonly noticed: number;
  readonly evicted: number;
  readonly restored: number;
}

/**
 * Runs a plan: each replica goes to the living node that has the fewest, the first of equals, as
 * long as there is room.
 */
export function runCluster(plan: ClusterPlan): ClusterRun {
  const replicas: Replica[] = [];
  let pending = 0;
  let count = 0;
  const place = (nodes: readonly string[], from: number) => {
    const load = (node: string) =>
      replicas.filter((one) => one.node === node && one.to === undefined).length;
    const node = nodes.toSorted((a, b) => load(a) - load(b))[0];
    if (node === undefined || load(node) >= plan.room) {
      pending++;
      return;
    }
    count++;
    replicas.push({ name: `r${count}`, node, from });
  };
  for (let index = 0; index < plan.desired; index++) place(plan.nodes, 0);

  for (const [index, one] of replicas.entries()) {
    if (one.node === plan.dies) replicas[index] = { ...one, to: plan.diesAt };
  }
  const noticed = plan.diesAt + plan.grace;
  const evicted = noticed + plan.toleration;
  const restored = evicted + plan.start;
  const living = plan.nodes.filter((node) => node !== plan.dies);
  pending = 0;
  for (let missing = plan.desired - readyAt(replicas, evicted); missing > 0; missing--) {
    place(living, restored);
  }
  return { replicas, pending, noticed, evicted, restored };
}

/** How many replicas answer at a moment. */
export const readyAt = (replicas: readonly Replica[], time: number): number =>
  replicas.filter(({ from, to }) => from <= time && (to === undefined || time < to)).length;

/** The example of the note: three replicas on three nodes, with the defaults of Kubernetes 1.32. */
export const example: ClusterPlan = {
  desired: 3,
  nodes: ['A', 'B', 'C'],
  room: 3,
  dies: 'C',
  diesAt: 60,
  grace: 50,
  toleration: 300,
  start: 10,
};

/** The fewest and most pods during a rolling update, with the shares that may be missing or extra. */
export const rollingBounds = (replicas: number, unavailable: number, surge: number) => ({
  ready: replicas - Math.floor(replicas * unavailable),
  pods: replicas + Math.ceil(replicas * surge),
});
