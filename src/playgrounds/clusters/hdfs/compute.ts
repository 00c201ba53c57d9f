import { InputError } from '@rackbook/engine/base';
import {
  type ClusterLayout,
  type LossPolynomial,
  type LossSubject,
  lossPolynomial,
  lossProbability,
  lostBlocks,
  maximumSurvivableFailures,
  parseLayout,
  placeFile,
  polynomialText,
  replicasOf,
  underReplicated,
} from '@rackbook/engine/clusters/hdfs';
import { createRandom } from '@rackbook/engine/sim';
import { memoizeLast } from '../../frame/memoize-last.ts';
import { percentText } from './percent.ts';
import type { ReplicasState } from './state.ts';
import type { Facts, MachineRow, ReplicasView } from './view.ts';
import { wordsOf } from './words.ts';

/** Most columns of the picture. */
const MAXIMUM_COLUMNS = 40;

const BLOCK_SIZE = 128 * 1024 * 1024;

function placedLayout(state: ReplicasState, policy: 'rack-aware' | 'random'): ClusterLayout {
  const racks = Math.min(state.racks, state.machines);
  const random = createRandom(state.seed);
  let layout: ClusterLayout = {
    machines: Array.from({ length: state.machines }, (_, index) => ({
      id: `M${index + 1}`,
      rack: `r${1 + Math.floor((index * racks) / state.machines)}`,
      slots: MAXIMUM_COLUMNS,
    })),
    files: [],
    replicas: {},
  };
  for (const name of 'ABCDEFGH'.slice(0, state.files)) {
    const { replication, blocks } = state;
    const bytes = blocks * BLOCK_SIZE;
    layout = placeFile(layout, { name, bytes, replication, placement: policy }, random);
  }
  return layout;
}

/** The layout that the state asks for. Throws `InputError` for a mistake in the reader's own. */
export const layoutOf = memoizeLast(
  (state: ReplicasState): ClusterLayout => {
    if (state.source !== 'own') return placedLayout(state, state.source);
    const layout = parseLayout(state.layout);
    const columns = layout.files.flatMap(({ blocks }) => blocks).length;
    if (columns > MAXIMUM_COLUMNS) {
      throw new InputError(`${columns} blocks do not fit into the picture`, {
        expected: `at most ${MAXIMUM_COLUMNS}`,
      });
    }
    return layout;
  },
  ['source', 'layout', 'machines', 'racks', 'files', 'blocks', 'replication', 'seed'],
);

/** What is known of a layout once the machines `down` have failed. */
interface Assessment {
  readonly lost: readonly string[];
  readonly short: number;
  readonly mayFail: number;
  readonly files: readonly LossPolynomial[];
  /** The loss of anything that is still there. */
  readonly any: LossPolynomial;
}

/** The layout as far as it runs: without the replicas on machines that are down. */
function running(layout: ClusterLayout, down: readonly string[]): ClusterLayout {
  const replicas = Object.entries(layout.replicas).map(([block, holders]) => [
    block,
    holders.filter((holder) => !down.includes(holder)),
  ]);
  return { ...layout, replicas: Object.fromEntries(replicas) };
}

function assess(layout: ClusterLayout, down: readonly string[]): Assessment {
  const live = running(layout, down);
  const lost = lostBlocks(layout, down);
  const left: ClusterLayout = {
    ...live,
    machines: live.machines.filter(({ id }) => !down.includes(id)),
    files: live.files.map((file) => ({
      ...file,
      blocks: file.blocks.filter((block) => !lost.includes(block)),
    })),
  };
  const loss = (subject: LossSubject, of = live) => lossPolynomial(of, subject);
  return {
    lost,
    short: underReplicated(layout, down).length,
    mayFail: maximumSurvivableFailures(left).failures,
    files: layout.files.map(({ name }) => loss({ file: name })),
    any: loss('any', left),
  };
}

/** Polynomials take up to 50 ms each and do not depend on p: they are kept with their layout. */
const known = new WeakMap<ClusterLayout, Map<string, Assessment>>();

function assessmentOf(layout: ClusterLayout, down: readonly string[]): Assessment {
  const ofLayout = known.get(layout) ?? new Map<string, Assessment>();
  known.set(layout, ofLayout);
  const key = [...down].sort().join(' ');
  const assessment = ofLayout.get(key) ?? assess(layout, down);
  ofLayout.set(key, assessment);
  return assessment;
}

/** The facts of a layout in which the machines `down` do not run. */
export function factsOf(layout: ClusterLayout, down: readonly string[], p: number): Facts {
  const { lost, short, mayFail, any } = assessmentOf(layout, down);
  return {
    filesLost: layout.files.filter(({ blocks }) => blocks.some((block) => lost.includes(block)))
      .length,
    blocksLost: lost.length,
    short,
    mayFail,
    percent: percentText(lossProbability(any, p / 100)),
  };
}

/** What to draw of a layout whose machines are in the given states. */
export function viewOf(
  layout: ClusterLayout,
  stateOf: (machine: string) => MachineRow['state'],
  down: readonly string[],
  p: number,
  before: Facts | null,
  coming: (machine: string) => readonly string[] = () => [],
): ReplicasView {
  const { lost, files } = assessmentOf(layout, down);
  const ids = layout.files.flatMap(({ blocks }) => blocks);
  const racks = [...new Set(layout.machines.map(({ rack }) => rack))];
  const view = {
    racks: racks.map((name) => ({
      name,
      machines: layout.machines
        .filter(({ rack }) => rack === name)
        .map(({ id }) => ({
          id,
          state: stateOf(id),
          holds: ids.flatMap((block, index) =>
            replicasOf(layout, block).includes(id) ? [index] : [],
          ),
          coming: coming(id)
            .map((block) => ids.indexOf(block))
            .filter((index) => index >= 0),
        })),
    })),
    blocks: layout.files.flatMap(({ blocks, replication }, file) =>
      blocks.map((id) => ({
        id,
        file,
        live: replicasOf(layout, id).filter((holder) => !down.includes(holder)).length,
        wanted: replication,
      })),
    ),
    files: layout.files.map(({ name, blocks }, index) => {
      const polynomial = files[index];
      return {
        name,
        blocks: blocks.length,
        lost: blocks.filter((block) => lost.includes(block)),
        polynomial: polynomialText(polynomial?.coefficients ?? []),
        percent: percentText(polynomial === undefined ? 0 : lossProbability(polynomial, p / 100)),
      };
    }),
    facts: factsOf(layout, down, p),
    before,
  };
  return { ...view, words: wordsOf(view) };
}

/** The machines that fail and exist: an edited layout may have fewer than it had. */
export function deadOf(state: ReplicasState, layout: ClusterLayout): readonly string[] {
  return state.dead.filter((id) => layout.machines.some((machine) => machine.id === id));
}

/** What to draw for a state without a clock. Throws `InputError` for a mistake in it. */
export function computeReplicasView(state: ReplicasState): ReplicasView {
  const layout = layoutOf(state);
  const down = deadOf(state, layout);
  const before = down.length === 0 ? null : factsOf(layout, down.slice(0, -1), state.p);
  return viewOf(layout, (id) => (down.includes(id) ? 'down' : 'alive'), down, state.p, before);
}
