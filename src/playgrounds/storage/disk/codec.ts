import { flag, numberIn, oneOf, record, text } from '../../frame/codec.ts';
import { type DiskState, disks, END, schedulers } from './state.ts';

/** How a state is read back from a link or from storage. */
export const diskCodec = record<DiskState>({
  preset: oneOf(disks.map(({ id }) => id)),
  scheduler: oneOf(schedulers),
  queue: text(20_000),
  head: numberIn(0, 999_999),
  direction: oneOf(['inward', 'outward']),
  skew: flag,
  compare: flag,
  step: numberIn(0, END),
});
