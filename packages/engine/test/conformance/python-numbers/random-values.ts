/** The generator of record.py: Vigna's xorshift64*, 64 bits a step, in two halves as the host's numbers want it. */
export interface RandomValues {
  /** 64 bits: the high 32 and the low 32. */
  next(): readonly [high: number, low: number];
  float(): number;
  int(): bigint;
  /** Ints of which many are small or near the limits of safe integers. */
  small(): bigint;
}

const view = new DataView(new ArrayBuffer(8));

/** The high 32 and the low 32 bits of a product of 32 by 32 bits. */
function product(a: number, b: number): readonly [number, number] {
  const low = Math.imul(a, b) >>> 0;
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  const high = aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000);
  return [high >>> 0, low];
}

export function randomValues(seed: bigint): RandomValues {
  let high = Number(seed >> 32n);
  let low = Number(seed & 0xffffffffn);

  const next = (): readonly [number, number] => {
    [high, low] = [high ^ (high >>> 12), low ^ ((low >>> 12) | (high << 20))];
    [high, low] = [high ^ ((high << 25) | (low >>> 7)), low ^ (low << 25)];
    [high, low] = [(high ^ (high >>> 27)) >>> 0, (low ^ ((low >>> 27) | (high << 5))) >>> 0];
    const [carried, bottom] = product(low, 0x4f6cdd1d);
    const top = (carried + Math.imul(low, 0x2545f491) + Math.imul(high, 0x4f6cdd1d)) >>> 0;
    return [top, bottom];
  };

  const float = (): number => {
    const [top, bottom] = next();
    const kind = bottom & 3;
    if (kind === 0) {
      view.setUint32(0, top);
      view.setUint32(4, bottom);
      return view.getFloat64(0);
    }
    if (kind === 1) return (top * 2 ** 21 + (bottom >>> 11) - 2 ** 52) / 2 ** 40;
    if (kind === 2) return ((top >>> 8) - 2 ** 23) / 1000;
    return ((top >>> 12) - 2 ** 19) / 64;
  };

  const wide = (): bigint => {
    const [top, bottom] = next();
    return (BigInt(top) << 32n) | BigInt(bottom);
  };

  const int = (): bigint => {
    const words = wide();
    let value = 0n;
    for (let count = 1n + (words & 3n); count > 0n; count--) value = (value << 64n) | wide();
    value >>= (words >> 8n) & 63n;
    return words & 4n ? -value : value;
  };

  const small = (): bigint => {
    const word = wide();
    if (word & 1n) return int();
    if (word & 2n) return ((word >> 8n) & 0xffn) - 100n;
    return (2n ** 53n + ((word >> 8n) & 7n) - 4n) * (word & 4n ? -1n : 1n);
  };

  return { next, float, int, small };
}
