import {
  events,
  type Place,
  type PlaceEvent,
  placeOf,
  survives,
} from '../../figures/deployment/places.ts';
import { chooseOne, chooseSome } from '../builders.ts';
import type { Question } from '../question.ts';

/** A process that asks for a port: in which network namespace, on which address. */
interface Claim {
  readonly namespace: string;
  readonly address: string;
  readonly port: number;
}

const collide = (one: Claim, other: Claim) =>
  one.namespace === other.namespace &&
  one.port === other.port &&
  (one.address === other.address || [one.address, other.address].includes('0.0.0.0'));

/** The claims of `docker run -p [address:]host:inside`: one on the host, one in the container. */
const published = (name: string, host: number, inside: number, address = '0.0.0.0') => [
  { namespace: 'host', address, port: host },
  { namespace: name, address: '0.0.0.0', port: inside },
];

const running: readonly Claim[] = published('shop', 8080, 80);
const starts = (claims: readonly Claim[]) =>
  claims.every((claim) => running.every((other) => !collide(claim, other)));

const twoOnEighty = chooseSome<readonly Claim[]>({
  id: 'two-on-port-80',
  prompt:
    'On a host, only this runs: `docker run -d --name shop -p 8080:80 shop:1`. Its server listens on port 80. Which of these can start beside it?',
  options: [
    {
      id: 'other-host-port',
      label: '`docker run -d --name blog -p 8081:80 blog:1`, listening on 80',
      facts: published('blog', 8081, 80),
      reason: 'port 80 of the new container is in its own namespace, and 8081 of the host is free.',
    },
    {
      id: 'same-host-port',
      label: '`docker run -d --name blog -p 8080:8000 blog:1`, listening on 8000',
      facts: published('blog', 8080, 8000),
      reason:
        'the numbers inside differ, but they may be equal anyway; 8080 on the host is what both want.',
    },
    {
      id: 'unpublished',
      label: '`docker run -d --name blog blog:1`, listening on 80, without `-p`',
      facts: [{ namespace: 'blog', address: '0.0.0.0', port: 80 }],
      reason: 'it claims nothing on the host, so nothing can be in its way.',
    },
    {
      id: 'plain-server',
      label: 'a web server without a container, on port 80 of the host',
      facts: [{ namespace: 'host', address: '0.0.0.0', port: 80 }],
      reason: 'the shop holds 8080 of the host. Its 80 is in another namespace.',
    },
    {
      id: 'loopback',
      label: '`docker run -d --name blog -p 127.0.0.1:8080:80 blog:1`',
      facts: published('blog', 8080, 80, '127.0.0.1'),
      reason:
        'the shop has 8080 on all addresses of the host, and 127.0.0.1 is one of them. It would have to be bound to one other address.',
    },
  ],
  holds: starts,
  whole:
    'Claims collide only within one namespace, on the same port, when their addresses overlap. 8080 on the host is the one pair that is taken.',
});

interface Dial {
  /** Whether the name leads to the database's namespace, from the caller's. */
  readonly reachesContainer: boolean;
  readonly port: number;
}

const listensOn = 5432;

const fromWeb = chooseOne<Dial>({
  id: 'address-of-database',
  prompt:
    'Containers `web` and `db` are on the network `backend`. `db` was started with `-p 5433:5432` and listens on 5432. Which address does the program in `web` use?',
  options: [
    {
      id: 'name-inside',
      label: '`db:5432`',
      facts: { reachesContainer: true, port: 5432 },
      reason:
        'The name leads straight into the namespace of `db`, where the server listens on 5432. `-p` plays no part.',
    },
    {
      id: 'name-published',
      label: '`db:5433`',
      facts: { reachesContainer: true, port: 5433 },
      reason:
        'In the namespace of `db` nobody listens on 5433; that number exists on the host only.',
    },
    {
      id: 'localhost-inside',
      label: '`localhost:5432`',
      facts: { reachesContainer: false, port: 5432 },
      reason:
        'Used in `web`, localhost is the namespace of `web`. Both programs would have to share one.',
    },
    {
      id: 'localhost-published',
      label: '`localhost:5433`',
      facts: { reachesContainer: false, port: 5433 },
      reason: 'That is right on the host. In `web`, localhost is the container itself.',
    },
  ],
  holds: ({ reachesContainer, port }) => reachesContainer && port === listensOn,
});

const written: readonly { id: Place['id']; file: string; why: string }[] = [
  {
    id: 'layer',
    file: '`/app/cache.db`, where nothing is mounted',
    why: 'it lies in the writable layer, which is removed with its container. A mount at `/app` would have kept it.',
  },
  {
    id: 'volume',
    file: '`/data/orders.db`, on `-v data:/data`',
    why: 'the volume belongs to Docker and has a name, and the second `run` mounts it again.',
  },
  {
    id: 'bind',
    file: '`/conf/site.ini`, on `-v /srv/conf:/conf`',
    why: 'it lies in a folder of the host, which Docker does not touch.',
  },
  {
    id: 'tmpfs',
    file: '`/scratch/part.csv`, on `--tmpfs /scratch`',
    why: 'it was in memory, and gone with the stop already.',
  },
];

const after: PlaceEvent = 'remove';

const survivors = chooseSome<Place>({
  id: 'survives-rm',
  prompt:
    'A container writes four files. It is stopped and removed with `docker rm -f`, and started anew by the same `docker run` command. Which files does the new container see?',
  options: written.map(({ id, file, why }) => ({
    id,
    label: file,
    facts: placeOf(id),
    reason: why,
  })),
  holds: (place) => survives(place, after),
  whole:
    'What belonged to the container went with it; what belongs to Docker or to the host is mounted again.',
});

interface Chain {
  readonly bindsInside: string;
  readonly publishedInside: number;
  readonly tunnelTo: number;
}

/** The container's server listens on port 80; the virtual machine publishes 8080. */
const broken: Chain = { bindsInside: '127.0.0.1', publishedInside: 80, tunnelTo: 8080 };
const works = ({ bindsInside, publishedInside, tunnelTo }: Chain) =>
  bindsInside === '0.0.0.0' && publishedInside === 80 && tunnelTo === 8080;

const unreachable = chooseOne<Partial<Chain>>({
  id: 'broken-chain',
  prompt:
    'A server in a container binds `127.0.0.1`, port 80. The virtual machine ran it with `-p 8080:80`; the laptop has `ssh -L 9000:localhost:8080`. `docker exec` shows that the server answers inside. `localhost:9000` on the laptop does not. Which single change mends it?',
  options: [
    {
      id: 'bind-all',
      label: 'let the server bind `0.0.0.0`',
      facts: { bindsInside: '0.0.0.0' },
      reason:
        'Published packets come in by `eth0` of the container, and a server on its loopback does not hear them. The rest of the chain fits.',
    },
    {
      id: 'tunnel-80',
      label: 'tunnel to port 80: `-L 9000:localhost:80`',
      facts: { tunnelTo: 80 },
      reason:
        'The far end of the tunnel is the virtual machine, and its published port is 8080; 80 is a number inside the container.',
    },
    {
      id: 'swap',
      label: 'swap the ports: `-p 80:8080`',
      facts: { publishedInside: 8080 },
      reason: 'Outside comes first, inside second. Nobody listens on 8080 inside.',
    },
    {
      id: 'expose',
      label: 'add `EXPOSE 80` to the Dockerfile',
      facts: {},
      reason: 'EXPOSE is a note and changes no table. The port is published already.',
    },
  ],
  holds: (change) => works({ ...broken, ...change }),
});

const upgrade = chooseSome<{ readonly place: Place; readonly event: PlaceEvent }>({
  id: 'what-loses-data',
  prompt:
    'A database keeps its files on the named volume `data`. Which of these lose them, if there is no backup?',
  options: (
    [
      ['stop', 'stopping does not even touch the writable layer. Only a tmpfs is emptied by it.'],
      ['remove', 'a named volume outlives its containers, with `docker rm -v` too.'],
      ['volume-rm', 'it removes the volume itself, and no container is in the way any more.'],
      [
        'wipe',
        'a local volume is a folder on that disk. A copy would have to be on another machine.',
      ],
    ] as const
  ).map(([event, reason]) => ({
    id: event,
    label: events.find(({ id }) => id === event)?.name ?? event,
    facts: { place: placeOf('volume'), event },
    reason,
  })),
  holds: ({ place, event }) => !survives(place, event),
  whole:
    'A volume protects against the end of a container. It does not protect against its own removal or the end of the disk.',
});

export const questions: readonly Question[] = [
  twoOnEighty,
  fromWeb,
  unreachable,
  survivors,
  upgrade,
];
