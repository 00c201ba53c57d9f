import { homes, inward, natTable, server, text } from '../../figures/network/nat.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** Two homes whose laptops have the same address and port, and the same server. */
const [ada, ben] = homes;
const seen = [ada, ben].map(({ table }) => {
  const outside = table[0]?.outside;
  if (outside === undefined) throw new Error('A home without traffic.');
  return outside;
});
const [fromAda, fromBen] = seen.map((outside) => text(outside)) as [string, string];

const twoLaptops = chooseOne({
  id: 'two-laptops',
  prompt:
    'In two homes, each behind NAT, a laptop with the address 192.168.0.5 uses port 50123 to fetch a page from one server. The homes have the public addresses 203.0.113.7 and 198.51.100.20. By what does the server tell the two connections apart?',
  options: [
    {
      id: 'public',
      label: 'by public address and port of each router',
      facts: { values: [fromAda, fromBen] },
      reason: `It sees ${fromAda} and ${fromBen}. The private addresses were replaced before the packets left the homes.`,
    },
    {
      id: 'private',
      label: 'by the private address 192.168.0.5 and port 50123',
      facts: { values: ['192.168.0.5:50123', '192.168.0.5:50123'] },
      reason:
        'These are equal in both homes, and they do not reach the server: NAT has replaced them.',
    },
    {
      id: 'destination',
      label: 'by the address and port that they were sent to',
      facts: { values: [text(server), text(server)] },
      reason: 'Both were sent to the same server and port, so this cannot tell them apart.',
    },
    {
      id: 'link',
      label: 'by the MAC address of the sender in the frame',
      facts: { values: ['last router', 'last router'] },
      reason:
        'A MAC address is only good for one link. In both frames the server finds that of the last router before it.',
    },
  ],
  holds: ({ values }) => new Set(values).size === values.length,
});

const arrivals = [
  {
    id: 'answer',
    label: 'from 192.0.2.80, port 443, to 203.0.113.7, port 40002',
    flow: { from: server, to: { address: '203.0.113.7', port: 40002 } },
    reason: 'that is an answer to the phone, and the table has its line.',
  },
  {
    id: 'unknown-port',
    label: 'from 192.0.2.80, port 443, to 203.0.113.7, port 50123',
    flow: { from: server, to: { address: '203.0.113.7', port: 50123 } },
    reason: '50123 is the port inside. Outside nobody is known by it.',
  },
  {
    id: 'stranger',
    label: 'from 192.0.2.99, port 443, to 203.0.113.7, port 40001',
    flow: {
      from: { address: '192.0.2.99', port: 443 },
      to: { address: '203.0.113.7', port: 40001 },
    },
    reason: 'the line for 40001 belongs to a talk with 192.0.2.80, and this is a stranger.',
  },
  {
    id: 'laptop',
    label: 'from 192.0.2.80, port 443, to 203.0.113.7, port 40001',
    flow: { from: server, to: { address: '203.0.113.7', port: 40001 } },
    reason: 'that is an answer to the laptop, and the table has its line.',
  },
];
const letIn = chooseSome({
  id: 'let-in',
  prompt:
    'A router with the public address 203.0.113.7 has two lines in its table, both for talks with 192.0.2.80, port 443: 192.168.0.5, port 50123 as port 40001, and 192.168.0.9, port 50123 as port 40002. It lets in answers only from whom they were asked. Which packets reach a device in the home?',
  options: arrivals.map(({ id, label, flow, reason }) => ({
    id,
    label,
    facts: { receiver: inward(ada.table, flow) },
    reason,
  })),
  holds: ({ receiver }) => receiver !== undefined,
  whole: 'Only packets that match a line in both ends are answers. All others have no receiver.',
});

const ports = typeNumber({
  id: 'lines-in-the-table',
  unit: 'lines',
  prompt:
    'Behind one NAT router, laptop 192.168.0.5 opens two connections to 192.0.2.80, port 443, from its ports 50001 and 50002. Phone 192.168.0.9 opens one to the same server, also from port 50001. How many lines does the router’s table need?',
  answer: () =>
    natTable(
      [
        { from: { address: '192.168.0.5', port: 50001 }, to: server },
        { from: { address: '192.168.0.5', port: 50002 }, to: server },
        { from: { address: '192.168.0.9', port: 50001 }, to: server },
      ],
      '203.0.113.7',
      40001,
    ).length,
  reason:
    'One for each connection. To the server all three come from one address, so only the port distinguishes them.',
  mistakes: [
    {
      answer: () => 2,
      reason:
        'Two devices, or two port numbers; but neither alone tells the three connections apart.',
    },
    {
      answer: () => 1,
      reason: 'There is one public address, but an answer must find one of three connections.',
    },
  ],
  hint: 'How many different pairs of private address and port are there?',
});

const GLASS = 200_000;
const roundTrip = (kilometres: number) => ((2 * kilometres) / GLASS) * 1000;
const far = typeNumber({
  id: 'speed-of-light',
  unit: 'ms',
  prompt:
    'A program in Dublin asks a database in Singapore, 11,200 km away, twenty questions, each after the answer to the one before. Light in glass covers 200,000 km a second. How many milliseconds does that take at least?',
  answer: () => 20 * roundTrip(11_200),
  within: 0.01,
  reason:
    'Each question and its answer cover 22,400 km, 112 ms; twenty of them more than two seconds. Ask all in one message.',
  mistakes: [
    {
      answer: () => 10 * roundTrip(11_200),
      reason: 'That is one way. The answer has to come back before the next question.',
    },
    {
      answer: () => roundTrip(11_200),
      reason: 'That is one question. Nineteen more follow, one after another.',
    },
    {
      answer: () => 20 * ((2 * 11_200) / 300_000) * 1000,
      reason: 'That would be so in vacuum. Light in glass is slower by a third.',
    },
  ],
  hint: 'How long does one question take there and its answer back? Then twenty of them.',
});

const frame = chooseOne({
  id: 'whose-mac',
  prompt:
    'Laptop 192.168.0.5/24 sends a packet to 192.168.1.9. Its router is 192.168.0.1. Whose MAC address stands as the receiver in the frame that leaves the laptop?',
  options: [
    {
      id: 'router',
      label: 'that of 192.168.0.1',
      facts: { onSameLink: true, leadsThere: true },
      reason:
        '192.168.1.9 differs in the first 24 bits, so it is no neighbour. The frame goes to the router, with 192.168.1.9 as IP destination inside.',
    },
    {
      id: 'destination',
      label: 'that of 192.168.1.9',
      facts: { onSameLink: false, leadsThere: true },
      reason:
        'That would be so if both were on one link. With /24 the third number must be equal, and 0 is not 1.',
    },
    {
      id: 'broadcast',
      label: 'that of everybody on the link',
      facts: { onSameLink: true, leadsThere: false },
      reason:
        'The laptop asks everybody for a MAC address (ARP). The packet itself then has one receiver.',
    },
    {
      id: 'none',
      label: 'none; an IP address is enough',
      facts: { onSameLink: false, leadsThere: false },
      reason: 'On the link, frames are delivered by MAC address. Without one no NIC would take it.',
    },
  ],
  holds: ({ onSameLink, leadsThere }) => onSameLink && leadsThere,
});

export const questions = [twoLaptops, letIn, ports, far, frame];
