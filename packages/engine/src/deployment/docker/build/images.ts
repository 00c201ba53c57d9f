import { createEntry, createLayer, type Entry, type Layer, textEntry } from '../layers/index.ts';
import { ancestors } from './paths.ts';

/** What an image says about the containers that start from it. */
export interface ImageConfig {
  readonly env: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** Empty for root. */
  readonly user: string;
  readonly entrypoint: readonly string[] | null;
  readonly command: readonly string[] | null;
  /** What runs the shell form. */
  readonly shell: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly volumes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** `NONE`, or `CMD` and the command's words, or `CMD-SHELL` and one string. */
  readonly healthcheck: readonly string[] | null;
  readonly stopSignal: string | null;
  /** Instructions that run when another build starts from the image. */
  readonly onBuild: readonly string[];
  readonly author: string | null;
}

/** A layer as a registry has it. */
export interface BaseLayer extends Layer {
  /** Bytes to download. */
  readonly compressedBytes: number;
}

/** An image that FROM and COPY --from may name. */
export interface BaseImage {
  readonly config: ImageConfig;
  readonly layers: readonly BaseLayer[];
}

/** The search path of images that set none. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The configuration of an empty image. */
export const EMPTY_CONFIG: ImageConfig = {
  ...{ env: {}, workingDirectory: '/', user: '', entrypoint: null, command: null },
  ...{ shell: ['/bin/sh', '-c'], exposedPorts: [], volumes: [], labels: {}, healthcheck: null },
  ...{ stopSignal: null, onBuild: [], author: null },
};

const TOOLS =
  'ls cat echo printf cp mv rm mkdir touch chmod chown grep sed tar true false env sleep pwd id';
const DEBIAN = `/bin/sh /bin/bash apt-get apt dpkg useradd groupadd ${TOOLS}`;
const ALPINE = `/bin/sh /bin/busybox apk adduser addgroup ${TOOLS}`;
const PYTHON = ['python', 'python3', 'python3.12', 'pip', 'pip3']
  .map((name) => `/usr/local/bin/${name}`)
  .join(' ');

/**
 * Layers by name: megabytes compressed, megabytes unpacked, executables (in /usr/bin where no
 * directory is given), the system's name and version. Sizes are those of the amd64 images of
 * 2024 and 2025, rounded; they change with every rebuild of an image.
 */
const LAYERS: Readonly<Record<string, readonly [number, number, string, string?]>> = {
  'ubuntu 24.04': [29.7, 78.1, DEBIAN, 'ubuntu 24.04'],
  'ubuntu 22.04': [29.5, 77.9, DEBIAN, 'ubuntu 22.04'],
  'debian 12': [48.5, 117, DEBIAN, 'debian 12'],
  'debian 12 slim': [28.2, 74.8, DEBIAN, 'debian 12'],
  'alpine 3.20': [3.6, 7.8, ALPINE, 'alpine 3.20'],
  'busybox 1.36': [2.2, 4.3, `/bin/sh /bin/busybox ${TOOLS}`],
  'certificates and time zones': [3.5, 9.2, ''],
  'curl and git': [88, 225, 'curl git'],
  'compilers and headers': [203, 560, 'gcc make'],
  'python 3.12': [13, 40, PYTHON],
  'node 22': [48, 145, '/usr/local/bin/node /usr/local/bin/npm /usr/local/bin/npx'],
  'go 1.22': [69, 225, '/usr/local/go/bin/go'],
  'nginx 1.27': [15, 40, '/usr/sbin/nginx'],
};

/** Images by name: layers, command, and what is put before the search path. */
const IMAGES: Readonly<Record<string, readonly [string, string, string?]>> = {
  'ubuntu:24.04': ['ubuntu 24.04', '/bin/bash'],
  'ubuntu:22.04': ['ubuntu 22.04', '/bin/bash'],
  'debian:12': ['debian 12', 'bash'],
  'debian:12-slim': ['debian 12 slim', 'bash'],
  'alpine:3.20': ['alpine 3.20', '/bin/sh'],
  'busybox:1.36': ['busybox 1.36', 'sh'],
  'python:3.12-slim': ['debian 12 slim,certificates and time zones,python 3.12', 'python3'],
  'python:3.12': ['debian 12,curl and git,compilers and headers,python 3.12', 'python3'],
  'node:22-alpine': ['alpine 3.20,node 22', 'node'],
  'node:22-slim': ['debian 12 slim,node 22', 'node'],
  'golang:1.22-alpine': ['alpine 3.20,go 1.22', '/bin/sh', '/usr/local/go/bin:'],
  'golang:1.22': [
    'debian 12,curl and git,compilers and headers,go 1.22',
    'bash',
    '/usr/local/go/bin:',
  ],
  'nginx:1.27-alpine': ['alpine 3.20,nginx 1.27', 'nginx'],
};

/** Tags that stand for another name. Which release `latest` means changes with the years. */
const ALIASES: Readonly<Record<string, string>> = {
  'ubuntu:latest': 'ubuntu:24.04',
  'debian:bookworm': 'debian:12',
  'debian:bookworm-slim': 'debian:12-slim',
  'alpine:latest': 'alpine:3.20',
  'busybox:latest': 'busybox:1.36',
  'node:lts-alpine': 'node:22-alpine',
  'nginx:alpine': 'nginx:1.27-alpine',
};

/** Layers made already: they are the same every time. */
const made = new Map<string, BaseLayer>();

function baseLayer(name: string): BaseLayer {
  const known = made.get(name) ?? makeBaseLayer(name);
  made.set(name, known);
  return known;
}

function makeBaseLayer(name: string): BaseLayer {
  const [compressed, megabytes, executables, system] = LAYERS[name] ?? [0, 0, ''];
  const entries = new Map<string, Entry>();
  const size = Math.round(megabytes * 1e6);
  entries.set(`/usr/share/${name}`, createEntry({ kind: 'tree', size, digest: name }));
  for (const executable of executables.split(' ').filter((word) => word !== '')) {
    const path = executable.startsWith('/') ? executable : `/usr/bin/${executable}`;
    entries.set(path, createEntry({ mode: 0o755, digest: `${name} ${executable}` }));
  }
  if (system !== undefined) {
    const content = system.replace(' ', '\nVERSION_ID=');
    entries.set('/etc/os-release', textEntry(`ID=${content}\n`, { size: 0 }));
    entries.set('/etc/passwd', textEntry('root:x:0:0:root:/root:/bin/sh\n', { size: 0 }));
    entries.set('/tmp', createEntry({ kind: 'directory', mode: 0o1777 }));
  }
  for (const path of [...entries.keys()].flatMap(ancestors)) {
    if (!entries.has(path)) entries.set(path, createEntry({ kind: 'directory' }));
  }
  const changes = [...entries].map(([path, entry]) => ({ path, change: 'added' as const, entry }));
  return { ...createLayer(name, changes), compressedBytes: Math.round(compressed * 1e6) };
}

/** The names of the images that {@link findBaseImage} has. */
export const BASE_IMAGE_NAMES: readonly string[] = [
  ...Object.keys(IMAGES),
  ...Object.keys(ALIASES),
];

/**
 * The image of that name, or null. Layers of the same content are equal between images, so that
 * they are pulled once. An image is its layers' sizes and the executables that builds use; what
 * else it holds is one `tree` in /usr/share, and executables count as 0 bytes beside it.
 */
export function findBaseImage(name: string): BaseImage | null {
  const short = name.replace('docker.io/', '').replace('library/', '');
  const tagged = short.includes(':') ? short : `${short}:latest`;
  const known = ALIASES[tagged] ?? tagged;
  const image = Object.hasOwn(IMAGES, known) ? IMAGES[known] : undefined;
  if (image === undefined) return null;
  const [layers, command, path = ''] = image;
  return {
    config: { ...EMPTY_CONFIG, env: { PATH: path + DEFAULT_PATH }, command: [command] },
    layers: layers.split(',').map(baseLayer),
  };
}
