import { flag, list, numberIn, oneOf, record, text } from '../../frame/codec.ts';
import { clients, limits, type ReplicasState, sources } from './state.ts';

const machine = text(40);

/** How a state is read back from a link or from storage. */
export const replicasCodec = record<ReplicasState>({
  source: oneOf(sources),
  layout: text(limits.layout),
  machines: numberIn(1, limits.machines),
  racks: numberIn(1, limits.racks),
  files: numberIn(1, limits.files),
  blocks: numberIn(1, limits.blocks),
  replication: numberIn(1, limits.replication),
  seed: numberIn(0, limits.seed),
  dead: list(machine, 50),
  p: numberIn(0, 100, 'any'),
  timed: flag,
  gap: numberIn(0, limits.seconds),
  back: numberIn(0, limits.seconds),
  bandwidth: numberIn(1, limits.bandwidth),
  leaves: machine,
  client: oneOf(clients),
  periodic: flag,
  step: numberIn(0, limits.steps),
});
