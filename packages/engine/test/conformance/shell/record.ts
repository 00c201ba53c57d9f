/**
 * Records what the real bash and the real commands do with the cases.
 *
 * Run as root on Debian 12, all features or those named:
 *   node packages/engine/test/conformance/shell/record.ts [--all] [feature…]
 * Cases that have not changed since they were recorded are kept, unless `--all` is given.
 *
 * Each case runs in mount, process and host name namespaces of its own, so that it sees the user
 * `reader`, the host `rackbook`, a home directory and a `/tmp` with nothing else in them, and only its own
 * processes; nothing of it stays on the machine. It runs twice, the second time with other process
 * ids and another file system (other sizes of directories, another order in them); a case whose two outcomes differ is not recorded.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  casesOf,
  digestOf,
  features,
  type RecordedFeature,
  type Recording,
  recordingPath,
  recordingsOf,
  SCRIPT_NAME,
  type ShellCase,
} from './cases.ts';
import { normalise } from './normalise.ts';

const READER = 1000;
const PACKAGES = ['bash', 'coreutils', 'findutils', 'grep', 'procps', 'util-linux'];
const AT_A_TIME = 3;
const LIMIT_SECONDS = 30;

/**
 * The machine that a case sees. `$1` is its home, `$2` the folder of account files, `$3` the file
 * system of its home, `$4` a folder with its `stdin`, to which `status` is written.
 */
const ENTER = `
exec 3>&1 4>&2 2>/dev/null
hostname rackbook
mount --bind "$2/passwd" /etc/passwd && mount --bind "$2/group" /etc/group || exit 99
exec 6<"$4/stdin" 7>"$4/status" || exit 99
mount -t tmpfs tmpfs /home && mkdir /home/reader || exit 99
if [ "$3" = memory ]; then
  cp -a "$1" /home/copy && mount --bind /home/copy /home/reader || exit 99
else
  mount --bind "$1" /home/reader || exit 99
fi
mount -t tmpfs -o mode=1777 tmpfs /tmp && cd /home/reader && umask 022 || exit 99
[ "$3" = disk ] || echo 4321 >/proc/sys/kernel/ns_last_pid || exit 99
run=$5
shift 5
setpriv --reuid=${READER} --regid=${READER} --clear-groups bash -c "$run" run "$@"
# Not the last command, so that process 1 stays root's.
:
`;

/**
 * Runs the case as the reader, whose own pipes its three streams are: what Node gives are sockets, which
 * cannot be opened by way of `/dev/stdin` or `/dev/stdout`. What this shell says of its child's end
 * goes nowhere.
 */
const RUN = `
cat <&6 | {
  {
    env -i LC_ALL=C.UTF-8 TZ=UTC HOME=/home/reader USER=reader LOGNAME=reader SHELL=/bin/bash \
      PATH=/usr/local/bin:/usr/bin:/bin bash ${SCRIPT_NAME} "$@" \
      2>&8 3>&- 4>&- 5>&- 6<&- 7>&- 8>&-
    echo $? >&7
  } 8>&1 >&5 | cat >&4
} 5>&1 | cat >&3
`;

const work = mkdtempSync(join(tmpdir(), 'shell-'));

function writeAccounts(): void {
  const isOther = (line: string) => line !== '' && line.split(':')[2] !== String(READER);
  const others = (file: string) => readFileSync(file, 'utf8').split('\n').filter(isOther);
  const write = (file: string, reader: string) =>
    writeFileSync(join(work, file), `${[...others(`/etc/${file}`), reader].join('\n')}\n`);
  write('passwd', `reader:x:${READER}:${READER}::/home/reader:/bin/bash`);
  write('group', `reader:x:${READER}:`);
}

function writeHome({ script, files }: ShellCase): string {
  const home = mkdtempSync(join(work, 'home-'));
  chownSync(home, READER, READER);
  chmodSync(home, 0o755);
  for (const [name, content] of Object.entries({ ...files, [SCRIPT_NAME]: script })) {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    if (dirname(name) !== '.') chownSync(dirname(path), READER, READER);
    writeFileSync(path, content);
    chownSync(path, READER, READER);
  }
  return home;
}

async function runCase(shellCase: ShellCase, home: 'disk' | 'memory'): Promise<Recording> {
  const folder = writeHome(shellCase);
  const aside = mkdtempSync(join(work, 'aside-'));
  writeFileSync(join(aside, 'stdin'), shellCase.stdin ?? '');
  const child = spawn(
    'unshare',
    [
      ...['--mount', '--uts', '--ipc', '--pid', '--fork', '--kill-child', '--mount-proc'],
      ...['bash', '-c', ENTER, 'enter', folder, work, home, aside, RUN],
      ...(shellCase.arguments ?? []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (data) => output.push(data));
  child.stderr?.on('data', (data) => errors.push(data));
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_SECONDS * 1000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(limit);
  const status = readFileSync(join(aside, 'status'), 'utf8').trim();
  for (const made of [folder, aside]) rmSync(made, { recursive: true, force: true });
  if (status === '') throw new Error(`did not end within ${LIMIT_SECONDS} s`);
  // A byte that is not UTF-8 has no place in a recording.
  const text = (data: Buffer[]) =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(data));
  return {
    name: shellCase.name,
    digest: digestOf(shellCase),
    status: Number(status),
    stdout: text(output),
    stderr: text(errors),
  };
}

async function recordCase(shellCase: ShellCase): Promise<Recording> {
  if (/(?<![-\w./])(sed|awk|python3?)(?![-\w.=])/.test(shellCase.script))
    throw new Error('uses a command that the machine does not have');
  const first = await runCase(shellCase, 'disk');
  const second = await runCase(shellCase, 'memory');
  for (const part of ['status', 'stdout', 'stderr'] as const) {
    const compared = ({ [part]: value }: Recording) =>
      part === 'stderr' ? normalise(String(value)) : value;
    if (compared(first) === compared(second)) continue;
    throw new Error(`${part} differs between two runs:\n${first[part]}\n---\n${second[part]}`);
  }
  return first;
}

/** Applies `task` to all items, several at a time; results in the order of the items. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results[next[0]] = await task(next[1]);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}

function versions(): RecordedFeature['tools'] {
  const version = (name: string) =>
    execFileSync('dpkg-query', ['-W', '-f', '$' + '{Version}', name], { encoding: 'utf8' });
  return Object.fromEntries(PACKAGES.map((name) => [name, version(name)]));
}

async function recordFeature(feature: string, all: boolean): Promise<boolean> {
  const path = recordingPath(feature);
  const cases = casesOf(feature);
  const known = !all && existsSync(path) ? recordingsOf(feature).results : [];
  const names = cases.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${feature}: two cases are called "${twice}"`);
  let refused = 0;
  const results = await inParallel(cases, async (shellCase) => {
    const kept = known.find(
      ({ name, digest }) => name === shellCase.name && digest === digestOf(shellCase),
    );
    if (kept !== undefined) return kept;
    try {
      return await recordCase(shellCase);
    } catch (error) {
      refused += 1;
      console.error(
        `${feature}: ${shellCase.name}: ${error instanceof Error ? error.message : error}`,
      );
      return undefined;
    }
  });
  const recorded = results.filter((result) => result !== undefined);
  const content: RecordedFeature = { tools: versions(), results: recorded };
  writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`);
  console.log(
    `${feature}: ${recorded.length} recorded${refused > 0 ? `, ${refused} refused` : ''}`,
  );
  return refused === 0;
}

try {
  writeAccounts();
  chmodSync(work, 0o755);
  const words = process.argv.slice(2);
  const named = words.filter((word) => word !== '--all');
  for (const feature of named.length > 0 ? named : features())
    if (!(await recordFeature(feature, words.includes('--all')))) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
