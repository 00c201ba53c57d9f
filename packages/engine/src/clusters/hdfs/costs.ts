/**
 * HDFS's default settings and this module's limits. Property names and values are those of
 * hdfs-default.xml and `DFSConfigKeys` (Apache Hadoop 3.4).
 */

/** One second of virtual time; every time in this module is in nanoseconds unless it says hours. */
export const SECOND = 1_000_000_000;
const MINUTE = 60 * SECOND;

/** `dfs.blocksize`: 128 MiB. */
export const DEFAULT_BLOCK_SIZE = 128 * 1024 * 1024;

/** `dfs.replication`: copies of each block. */
export const DEFAULT_REPLICATION = 3;

/** `dfs.heartbeat.interval`: 3 s. */
export const HEARTBEAT_INTERVAL = 3 * SECOND;

/** `dfs.namenode.heartbeat.recheck-interval`: 5 min. */
export const RECHECK_INTERVAL = 5 * MINUTE;

/** `dfs.namenode.stale.datanode.interval`: 30 s. */
export const STALE_INTERVAL = 30 * SECOND;

/** `dfs.namenode.tolerate.heartbeat.multiplier`: missed heartbeats before a replica is suspect. */
export const TOLERATED_HEARTBEATS = 4;

/** `dfs.namenode.replication.max-streams`: copies that one machine sends at a time. */
export const MAXIMUM_STREAMS = 2;

/** `dfs.namenode.reconstruction.pending.timeout-sec`: 300 s until an unfinished copy is ordered anew. */
export const PENDING_COPY_TIMEOUT = 300 * SECOND;

/** `dfs.client.socket-timeout`: 60 s that a client waits for a machine that does not answer. */
export const SOCKET_TIMEOUT = 60 * SECOND;

/**
 * Bytes a second of one stream: what a gigabit link carries, 125 MB/s. HDFS itself sets no limit
 * (`dfs.datanode.data.transfer.bandwidthPerSec` is 0).
 */
export const STREAM_BANDWIDTH = 125_000_000;

/** Machines of a layout: so few that the number of sets of machines is exact in a double. */
export const MAXIMUM_MACHINES = 50;

/** Blocks of a layout, and of the files that a run writes to it. */
export const MAXIMUM_BLOCKS = 500;

/** Machines whose subsets are enumerated for a probability: 2^20 subsets. */
export const MAXIMUM_ENUMERATED_MACHINES = 20;

/** Events that a reader schedules in one run. */
export const MAXIMUM_EVENTS = 200;

/** Frames of one run. */
export const MAXIMUM_FRAMES = 5000;
