import { describe, expect, it } from 'vitest';
import { finishOf, orderOf, overTcp, overUdp, slowStartRounds, windowRate } from './lossy-link.ts';

const link = { count: 6, delay: 20, gap: 7 };
const wide = { ...link, window: 8 };
const resent = (exchange: ReturnType<typeof overTcp>) =>
  exchange.packets
    .filter(({ kind }) => kind === 'data')
    .slice(6)
    .map(({ label, sent }) => [label, sent]);

describe('overUdp', () => {
  it('delivers what arrives, when it arrives', () => {
    expect(orderOf(overUdp(link))).toBe('1 2 3 4 5 6');
    expect(orderOf(overUdp({ ...link, lost: [3], late: { 5: 15 } }))).toBe('1 2 4 6 5');
    expect(finishOf(overUdp({ ...link, lost: [3], late: { 5: 15 } }))).toBe(63);
  });
});

describe('overTcp', () => {
  it('opens first, then sends as long as the window is not full', () => {
    expect(finishOf(overTcp(wide))).toBe(40 + 5 * 7 + 20);
    // One message a round trip of 40 ms.
    expect(finishOf(overTcp({ ...link, window: 1 }))).toBe(40 + 5 * 40 + 20);
  });

  it('repeats a lost segment after three repeated acknowledgements and delivers in order', () => {
    const exchange = overTcp({ ...wide, lost: [3], late: { 5: 15 } });
    expect(orderOf(exchange)).toBe('1 2 3 4 5 6');
    expect(resent(exchange)).toEqual([['3', 123]]);
    expect(exchange.delivered.map(({ time }) => time)).toEqual([60, 67, 143, 143, 143, 143]);
  });

  it('waits for the timer when the last segment is lost', () => {
    const exchange = overTcp({ ...wide, lost: [6] });
    // 5 leaves at 68, is acknowledged at 108; the timer of 200 ms starts anew there.
    expect(resent(exchange)).toEqual([['6', 308]]);
    expect(finishOf(exchange)).toBe(328);
  });

  it('doubles the timer when the repeat is lost too', () => {
    expect(resent(overTcp({ ...wide, lost: [6, 7] }))).toEqual([
      ['6', 308],
      ['6', 708],
    ]);
  });

  it('does not take a late segment for a lost one', () => {
    const exchange = overTcp({ ...wide, late: { 3: 10 } });
    expect(resent(exchange)).toEqual([]);
    expect(orderOf(exchange)).toBe('1 2 3 4 5 6');
  });
});

it('rates and rounds', () => {
  expect(windowRate(65_535, 40)).toBeCloseTo(1_638_375);
  expect(slowStartRounds(14_600)).toBe(1);
  expect(slowStartRounds(14_601)).toBe(2);
  // 14,600 * (1 + 2 + 4 + 8 + 16 + 32) = 919,800 < 1,000,000 <= 1,854,200
  expect(slowStartRounds(1_000_000)).toBe(7);
});
