/** A machine on the way, with a MAC address on each link that it is attached to. */
export interface Station {
  readonly name: string;
  /** Short MAC address towards the link before it and towards the one after it. */
  readonly macBefore?: string;
  readonly macAfter?: string;
  /** What a translator makes of the sender's IP address. */
  readonly rewritesSource?: string;
}

/** The addresses that a packet carries on one link. */
export interface OnLink {
  readonly macFrom: string;
  readonly macTo: string;
  readonly ipFrom: string;
  readonly ipTo: string;
}

/** What the packet carries on each link from the first station to the last. */
export function packetPath(
  stations: readonly Station[],
  ip: { readonly from: string; readonly to: string },
): readonly OnLink[] {
  let ipFrom = ip.from;
  return stations.slice(0, -1).map((station, index) => {
    ipFrom = station.rewritesSource ?? ipFrom;
    return {
      macFrom: station.macAfter ?? '',
      macTo: stations[index + 1]?.macBefore ?? '',
      ipFrom,
      ipTo: ip.to,
    };
  });
}
