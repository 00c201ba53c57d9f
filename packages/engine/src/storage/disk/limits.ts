/**
 * Bounds on what a reader may ask for. They keep a run to a few milliseconds, and every time and
 * block number far inside the whole numbers that a float64 holds exactly.
 */

/** Zones of one geometry. */
export const MAX_ZONES = 32;
/** Tracks of one geometry: several times what one surface of a real disk has. */
export const MAX_TRACKS = 1_000_000;
/** Sectors of one track: several times what a real track has. */
export const MAX_SECTORS_PER_TRACK = 10_000;
/** Slowest and fastest spindle, revolutions a minute. */
export const MIN_RPM = 60;
export const MAX_RPM = 1_000_000;
/** Bytes of one sector. */
export const MAX_SECTOR_BYTES = 65_536;
/** Longest seek, nanoseconds (ten seconds). */
export const MAX_SEEK = 10e9;
/** Requests of one run; each step keeps its queue, so memory grows with the square. */
export const MAX_REQUESTS = 500;
/** Track visits of all requests of one run: a visit is up to three phases in the answer. */
export const MAX_TRACK_VISITS = 20_000;
/** Latest arrival, nanoseconds (one hour). */
export const MAX_ARRIVAL = 3600e9;
/** Characters of a request list. */
export const MAX_REQUEST_TEXT = 20_000;
/** Requests of one side of a throughput comparison, and the tracks that they may visit. */
export const MAX_COMPARED_REQUESTS = 10_000;
export const MAX_COMPARED_VISITS = 100_000;
