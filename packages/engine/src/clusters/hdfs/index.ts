export {
  blockBytes,
  blocksHeld,
  type ClusterLayout,
  checkLayout,
  type LayoutFile,
  type LayoutMachine,
  replicasOf,
} from './cluster-layout.ts';
export {
  DEFAULT_BLOCK_SIZE,
  DEFAULT_REPLICATION,
  HEARTBEAT_INTERVAL,
  MAXIMUM_BLOCKS,
  MAXIMUM_ENUMERATED_MACHINES,
  MAXIMUM_EVENTS,
  MAXIMUM_FRAMES,
  MAXIMUM_MACHINES,
  MAXIMUM_STREAMS,
  PENDING_COPY_TIMEOUT,
  RECHECK_INTERVAL,
  SECOND,
  SOCKET_TIMEOUT,
  STALE_INTERVAL,
  STREAM_BANDWIDTH,
} from './costs.ts';
export { describeHappening } from './describe-happening.ts';
export { type DistinctBlocks, maximumDistinctBlocks } from './distinct-blocks.ts';
export {
  lostBlocks,
  lostFiles,
  maximumSurvivableFailures,
  type SurvivableFailures,
  type UnderReplicatedBlock,
  underReplicated,
} from './failures.ts';
export {
  failureProbability,
  type LossPolynomial,
  type LossSubject,
  lossPolynomial,
  lossProbability,
  lossWithRepair,
  polynomialText,
  type RepairedLoss,
} from './loss-probability.ts';
export { parseLayout } from './parse-layout.ts';
export {
  chooseTargets,
  type FileToPlace,
  maximumPerRack,
  type PlacementPolicy,
  placeFile,
  type TargetRequest,
} from './placement.ts';
export { simulateCluster } from './simulate-cluster.ts';
export type {
  ClusterEvent,
  ClusterFrame,
  ClusterOptions,
  ClusterRun,
  Happening,
  MachineState,
  MachineStatus,
  Transfer,
} from './simulation.ts';
export { type FileBlock, splitFile } from './split-file.ts';
