import { describe, expect, it } from 'vitest';
import { homes, inward, natTable, server, text } from './nat.ts';
import { packetPath } from './packet-path.ts';

describe('natTable', () => {
  it('tells two devices with the same port apart', () => {
    expect(homes[0].table.map(({ inside, outside }) => [text(inside), text(outside)])).toEqual([
      ['192.168.0.5:50123', '203.0.113.7:40001'],
      ['192.168.0.9:50123', '203.0.113.7:40002'],
    ]);
  });

  it('keeps the port of a flow that it knows', () => {
    const flow = { from: { address: '10.0.0.1', port: 1 }, to: server };
    expect(natTable([flow, flow], '203.0.113.7', 40001)).toHaveLength(1);
  });

  it('lets in answers and nothing else', () => {
    const to = { address: '203.0.113.7', port: 40002 };
    expect(inward(homes[0].table, { from: server, to })?.address).toBe('192.168.0.9');
    expect(inward(homes[0].table, { from: { ...server, port: 80 }, to })).toBeUndefined();
    expect(inward(homes[0].table, { from: server, to: { ...to, port: 443 } })).toBeUndefined();
  });
});

it('changes MAC addresses on each link and the source at the translator', () => {
  const path = packetPath(
    [
      { name: 'a', macAfter: '01' },
      { name: 'b', macBefore: '02', macAfter: '03', rewritesSource: 'public' },
      { name: 'c', macBefore: '04' },
    ],
    { from: 'private', to: 'there' },
  );
  expect(path).toEqual([
    { macFrom: '01', macTo: '02', ipFrom: 'private', ipTo: 'there' },
    { macFrom: '03', macTo: '04', ipFrom: 'public', ipTo: 'there' },
  ]);
});
