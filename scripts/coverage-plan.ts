/** What a note of the book is to have. */
export interface PlannedNote {
  /** `memory/caching`; a section's own page is `memory/index`. */
  readonly note: string;
  /** Playgrounds, by the name that readers see. */
  readonly playgrounds: readonly string[];
  /** Languages of cells that run. */
  readonly cells: readonly string[];
}

const note = (
  name: string,
  playgrounds: readonly string[],
  cells: readonly string[] = [],
): PlannedNote => ({ note: name, playgrounds, cells });

/** Every note of the book, section by section in reading order. */
export const plan: readonly PlannedNote[] = [
  note('deployment/index', ['Scale']),
  note('deployment/shell', ['Pipeline view'], ['bash']),
  note('deployment/virtualization', ['Isolation']),
  note('deployment/docker', [], ['bash']),
  note('deployment/dockerfiles', ['Layer cache'], ['dockerfile']),
  note('deployment/ports-and-volumes', ['Port map'], ['bash']),
  note('deployment/orchestration', ['Reconcile'], ['compose']),
  note('deployment/cloud', ['Rent or buy']),
  note('deployment/ml-systems', ['Pipeline map']),
  note('memory/index', ['Latency scale']),
  note('memory/caching', ['Cache lab']),
  note('memory/address-spaces', ['Translation']),
  note('memory/larger-than-memory', ['Fit it'], ['python']),
  note('compute/index', ['Bytecode', 'Lanes'], ['python']),
  note('compute/numbers', ['Bits'], ['python']),
  note('compute/models-as-functions', [], ['python']),
  note('compute/gradient-descent', ['Descent', 'Graph'], ['python']),
  note('compute/training', ['Loss curve'], ['python']),
  note('compute/threads', ['Timeline'], ['python']),
  note('compute/locks', ['Schedule explorer'], ['python']),
  note('compute/parallelism', ['Speed-up'], ['python']),
  note('network/index', ['Packet trace']),
  note('network/transport', ['Lossy link']),
  note('network/http', [], ['bash']),
  note('network/protobuf', ['Wire'], ['proto']),
  note('network/rpc', [], ['proto', 'python']),
  note('storage/index', ['Read path']),
  note('storage/disks', ['Disk']),
  note('storage/ssds', ['Flash translation']),
  note('storage/raid', ['RAID']),
  note('storage/file-systems', ['Inode explorer'], ['bash']),
  note('storage/file-formats', ['Row or column']),
  note('storage/databases', ['Two engines', 'ETL'], ['sql']),
  note('storage/warehouses-and-lakes', []),
  note('clusters/index', ['When it pays']),
  note('clusters/distributed-file-systems', ['Replicas']),
  note('clusters/mapreduce', ['Stages'], ['python']),
  note('clusters/hadoop', ['Job on a cluster']),
  note('clusters/spark', ['Plan'], ['python']),
  note('clusters/dask', ['Graph'], ['python']),
  note('clusters/ray', ['Timeline'], ['python']),
  note('clusters/parameter-server', ['Scaling'], ['python']),
  note('clusters/hyperparameters', ['Trials'], ['python']),
  note('clusters/beam', ['Windows'], ['python']),
  note('clusters/streams', ['Log']),
  note('clusters/choosing', ['Guide']),
];
