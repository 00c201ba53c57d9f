/**
 * Numbered messages over a link that loses or delays chosen packets, by UDP and by TCP. Times are
 * in milliseconds. The TCP is that of RFC 9293 with the fast retransmit of RFC 5681 and the timer
 * of RFC 6298, reduced: one message a segment, a window that stays as it is, every segment
 * acknowledged, and no acknowledgement ever lost.
 */
export interface Link {
  /** How many messages are sent. */
  readonly count: number;
  /** Time from one end to the other. */
  readonly delay: number;
  /** Time between two packets that leave one after another. */
  readonly gap: number;
  /** The packets with data that are lost, counted from 1 as they leave, repeats included. */
  readonly lost?: readonly number[];
  /** Extra time of packets with data, counted in the same way. */
  readonly late?: Readonly<Record<number, number>>;
}

export interface Packet {
  readonly from: 'sender' | 'receiver';
  readonly kind: 'open' | 'data' | 'ack';
  /** What it says: a message's number, the number that is wanted next, or the name of a flag. */
  readonly label: string;
  readonly sent: number;
  /** When it is at the other end, or would be if it were not lost. */
  readonly due: number;
  readonly lost: boolean;
}

export interface Exchange {
  readonly packets: readonly Packet[];
  /** What the receiving program gets, in the order in which it gets it. */
  readonly delivered: readonly { readonly message: number; readonly time: number }[];
}

/** When the last message is with the program. */
export const finishOf = ({ delivered }: Exchange): number =>
  Math.max(...delivered.map(({ time }) => time));

/** The numbers of the messages in the order in which the program gets them. */
export const orderOf = ({ delivered }: Exchange): string =>
  delivered.map(({ message }) => message).join(' ');

/** A sender of data packets that counts them, so that the link can pick those it loses. */
function dataLink({ delay, lost = [], late = {} }: Link) {
  let count = 0;
  return (message: number, sent: number): Packet => {
    count += 1;
    return {
      from: 'sender',
      kind: 'data',
      label: String(message),
      sent,
      due: sent + delay + (late[count] ?? 0),
      lost: lost.includes(count),
    };
  };
}

export function overUdp(link: Link): Exchange {
  const send = dataLink(link);
  const packets = Array.from({ length: link.count }, (_, index) =>
    send(index + 1, index * link.gap),
  );
  const delivered = packets
    .filter(({ lost }) => !lost)
    .map(({ label, due }) => ({ message: Number(label), time: due }))
    .sort((a, b) => a.time - b.time);
  return { packets, delivered };
}

/** The shortest retransmission timer of Linux (TCP_RTO_MIN), in milliseconds. */
export const RETRANSMISSION_TIMER = 200;
/** So many repeated acknowledgements count as a loss (RFC 5681). */
export const REPEATED_ACKNOWLEDGEMENTS = 3;

export function overTcp(link: Link & { readonly window: number }): Exchange {
  const { count, delay, gap, window } = link;
  const send = dataLink(link);
  const packets: Packet[] = [
    { from: 'sender', kind: 'open', label: 'SYN', sent: 0, due: delay, lost: false },
    { from: 'receiver', kind: 'open', label: 'SYN-ACK', sent: delay, due: 2 * delay, lost: false },
  ];
  const delivered: { message: number; time: number }[] = [];
  const events: { time: number; run(time: number): void }[] = [];
  const at = (time: number, run: (time: number) => void) => events.push({ time, run });

  const held = new Set<number>();
  let wanted = 1;
  let unacknowledged = 1;
  let next = 1;
  let free = 0;
  let repeats = 0;
  let timer = RETRANSMISSION_TIMER;
  let armed = 0;

  const arm = (time: number) => {
    armed += 1;
    const mine = armed;
    at(time + timer, (now) => {
      if (mine !== armed || unacknowledged > count) return;
      timer *= 2;
      transmit(unacknowledged, now);
      arm(now);
    });
  };
  const transmit = (message: number, time: number) => {
    const packet = send(message, time);
    packets.push(packet);
    free = time + gap;
    if (!packet.lost) at(packet.due, (now) => receive(message, now));
  };
  const receive = (message: number, time: number) => {
    held.add(message);
    while (held.has(wanted)) delivered.push({ message: wanted++, time });
    const answer = wanted;
    packets.push({
      from: 'receiver',
      kind: 'ack',
      label: String(answer),
      sent: time,
      due: time + delay,
      lost: false,
    });
    at(time + delay, (now) => acknowledge(answer, now));
  };
  const acknowledge = (answer: number, time: number) => {
    if (answer > unacknowledged) {
      unacknowledged = answer;
      repeats = 0;
      timer = RETRANSMISSION_TIMER;
      arm(time);
      fill(time);
    } else {
      repeats += 1;
      if (repeats === REPEATED_ACKNOWLEDGEMENTS) transmit(unacknowledged, time);
    }
  };
  const fill = (time: number) => {
    if (next > count || next >= unacknowledged + window) return;
    if (time < free) {
      at(free, fill);
      return;
    }
    transmit(next++, time);
    at(time + gap, fill);
  };

  at(2 * delay, (time) => {
    arm(time);
    fill(time);
  });
  for (;;) {
    events.sort((a, b) => a.time - b.time);
    const event = events.shift();
    if (event === undefined) return { packets, delivered };
    event.run(event.time);
  }
}

/** Bytes a second that a window allows at a round-trip time in milliseconds: window / RTT. */
export const windowRate = (windowBytes: number, roundTrip: number): number =>
  windowBytes / (roundTrip / 1000);

/** Data in a full segment on Ethernet: 1,500 bytes less 20 each for the headers of IP and TCP. */
export const SEGMENT_BYTES = 1460;
/** Segments that may be sent at once on a new connection (RFC 6928, 2013). */
export const INITIAL_WINDOW = 10;

/** Round trips until so many bytes are sent and acknowledged, if the window doubles in each. */
export function slowStartRounds(bytes: number): number {
  let rounds = 0;
  let window = INITIAL_WINDOW * SEGMENT_BYTES;
  let left = bytes;
  while (left > 0) {
    left -= window;
    window *= 2;
    rounds += 1;
  }
  return rounds;
}
