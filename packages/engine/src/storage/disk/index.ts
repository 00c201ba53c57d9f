export {
  accessDisk,
  type BlockRange,
  type DiskAccess,
  type DiskPhase,
  type DiskTimes,
} from './access.ts';
export { DISK_PRESETS, type DiskPreset, diskPreset } from './costs.ts';
export {
  type BlockPlace,
  blockAt,
  blockCount,
  checkGeometry,
  type DiskGeometry,
  type DiskZone,
  fittedTrackSkew,
  headAngleAt,
  locate,
  type PlacedZone,
  placeZones,
  revolutionTime,
  type SeekModel,
  sectorsOnTrack,
  seekTime,
  trackCount,
  withTrackSkew,
} from './geometry.ts';
export { parseDiskRequests } from './request-text.ts';
export {
  type ArmDirection,
  DISK_SCHEDULERS,
  type DiskScheduler,
  type DiskSchedulerId,
  diskScheduler,
  type SchedulingView,
} from './schedulers.ts';
export {
  type DiskOptions,
  type DiskRequest,
  type DiskRun,
  type DiskStep,
  type DiskTotals,
  simulateDisk,
} from './simulate.ts';
export { type DiskState, diskStateAt } from './state.ts';
export { type DiskSummary, summarizeDisk } from './summary.ts';
