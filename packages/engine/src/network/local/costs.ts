/** Nanoseconds from a socket to another of the same machine. Source: lmbench's lat_tcp, a round trip of some 20 µs. */
export const LOOPBACK_LATENCY = 10_000;

/** Nanoseconds from a machine to another in a rack. Source: netperf, a round trip of some 100 µs at 10 Gbit/s. */
export const LINK_LATENCY = 50_000;

/** Bytes that may be on the way and unread in one direction. Source: tcp(7), tcp_rmem's default of 128 KiB. */
export const CONNECTION_WINDOW = 131_072;

/** Nanoseconds until a request for a connection is sent again at first; each time twice as long. Source: RFC 6298 section 2. */
export const FIRST_RETRANSMISSION = 1e9;

/** How often it is sent again. Source: tcp(7), tcp_syn_retries. */
export const CONNECTION_RETRANSMISSIONS = 6;
