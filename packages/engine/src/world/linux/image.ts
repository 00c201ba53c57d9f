import { executableContent } from '../../machine/index.ts';
import type { Tree, TreeEntry } from '../../storage/file-system/index.ts';
import {
  DISK_GROUP,
  groupText,
  passwdText,
  READER,
  SHADOW_GROUP,
  shadowText,
  TTY_GROUP,
} from './accounts.ts';

const text = (...lines: readonly string[]): TreeEntry => ({ content: `${lines.join('\n')}\n` });

const device = (major: number, minor: number, permissions = 0o666): TreeEntry => ({
  node: 'character device',
  device: { major, minor },
  permissions,
});

/** Source: Linux, Documentation/admin-guide/devices.txt. */
export const DEVICES: Tree = {
  'dev/null': device(1, 3),
  'dev/zero': device(1, 5),
  'dev/full': device(1, 7),
  'dev/random': device(1, 8),
  'dev/urandom': device(1, 9),
  'dev/tty': device(5, 0),
  'dev/fd': { target: '/proc/self/fd' },
  'dev/stdin': { target: '/proc/self/fd/0' },
  'dev/stdout': { target: '/proc/self/fd/1' },
  'dev/stderr': { target: '/proc/self/fd/2' },
  'dev/pts': {},
  'dev/pts/0': { ...device(136, 0, 0o620), uid: READER.uid, gid: TTY_GROUP },
  'dev/shm': { permissions: 0o1777 },
  'dev/vda': {
    node: 'block device',
    device: { major: 254, minor: 0 },
    permissions: 0o660,
    gid: DISK_GROUP,
  },
};

/** The files of a small Debian 12, with an executable for each program. */
export function debianTree(programs: readonly string[], hostName: string): Tree {
  const executables: Record<string, TreeEntry> = {};
  for (const program of programs) {
    executables[`usr/bin/${program}`] = {
      content: executableContent(program),
      permissions: 0o755,
    };
  }
  const { uid, gid } = READER;
  const own = { uid, gid } as const;
  return {
    ...executables,
    bin: { target: 'usr/bin' },
    sbin: { target: 'usr/sbin' },
    lib: { target: 'usr/lib' },
    'usr/sbin/init': { content: executableContent('init'), permissions: 0o755 },
    'usr/bin/sh': { target: 'bash' },
    'usr/lib': {},
    'usr/local/bin': {},
    'usr/share': {},
    dev: {},
    proc: { permissions: 0o555 },
    sys: { permissions: 0o555 },
    run: {},
    mnt: {},
    media: {},
    opt: {},
    srv: {},
    boot: {},
    root: { permissions: 0o700 },
    tmp: { permissions: 0o1777 },
    'var/log': {},
    'var/tmp': { permissions: 0o1777 },
    'etc/debian_version': text('12.9'),
    'etc/group': { content: groupText() },
    'etc/hostname': text(hostName),
    'etc/hosts': text('127.0.0.1\tlocalhost', `127.0.1.1\t${hostName}`),
    'etc/os-release': text(
      'PRETTY_NAME="Debian GNU/Linux 12 (bookworm), simulated"',
      'NAME="Debian GNU/Linux"',
      'VERSION_ID="12"',
      'VERSION="12 (bookworm)"',
      'ID=debian',
    ),
    'etc/passwd': { content: passwdText() },
    'etc/services': text('ssh\t\t22/tcp', 'domain\t\t53/tcp', 'http\t\t80/tcp', 'https\t\t443/tcp'),
    'etc/shadow': { content: shadowText(), permissions: 0o640, gid: SHADOW_GROUP },
    'etc/shells': text('/bin/sh', '/usr/bin/sh', '/bin/bash', '/usr/bin/bash'),
    'home/reader': { ...own, permissions: 0o755 },
  };
}

/** The environment of a login of the reader. */
export const READER_ENVIRONMENT: ReadonlyMap<string, string> = new Map([
  ['HOME', READER.home],
  ['LANG', 'C.UTF-8'],
  ['LOGNAME', READER.name],
  ['PATH', '/usr/local/bin:/usr/bin:/bin'],
  ['SHELL', '/bin/bash'],
  ['TZ', 'UTC'],
  ['USER', READER.name],
]);

/** Files of the reader, in the home directory. Folders on the way are the reader's too. */
export function homeFiles(files: Readonly<Record<string, string>>): Tree {
  const own = { uid: READER.uid, gid: READER.gid };
  const tree: Record<string, Tree[string]> = {};
  for (const [name, content] of Object.entries(files)) {
    const parts = name.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      tree[`home/reader/${parts.slice(0, depth).join('/')}`] = own;
    }
    tree[`home/reader/${name}`] = { ...own, content };
  }
  return tree;
}
