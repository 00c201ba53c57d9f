/**
 * Where the values of which there is one are. CPython has them in its own image: another place in every build, but the
 * last twelve bits are the same in every run, and by them sets are ordered. These are those of the one that the programs were recorded with.
 */
export const ADDRESSES = {
  none: 0x7f3a_5b05_bbe0,
  notImplemented: 0x7f3a_5b05_ba30,
  ellipsis: 0x7f3a_5b05_de60,
} as const;
