import { expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';

const linesOf = async (script: string) => (await runScript({ script })).stdout.trim().split('\n');

test('df and df -i add up on every device, before and after files are made and deleted', async () => {
  const show = 'df -a -B1 --output=target,size,used,avail / /dev /run | tail -n +2';
  const inodes = 'df --output=target,itotal,iused,iavail / /dev /run | tail -n +2';
  const [before, during, after] = [0, 1, 2];
  const lines = await linesOf(
    [
      `${show}; ${inodes}`,
      'mkdir d; for i in {1..20}; do head -c 10000 /dev/zero > d/$i; done',
      `${show}; ${inodes}`,
      'rm -r d',
      `${show}; ${inodes}`,
    ].join('\n'),
  );
  const rows = lines.map((line) => line.trim().split(/\s+/));
  expect(rows).toHaveLength(18);
  for (const [target, total, used, available] of rows) {
    // What is kept for root is neither used nor available.
    expect(Number(used) + Number(available), target).toBeLessThanOrEqual(Number(total));
  }
  const root = (round: number, kind: number) => Number(rows[round * 6 + kind]?.[2]);
  // Twenty files of three blocks, and a block for the directory; 21 inodes.
  expect(root(during, 0) - root(before, 0)).toBe(61 * 4096);
  expect(root(during, 3) - root(before, 3)).toBe(21);
  expect([root(after, 0), root(after, 3)]).toEqual([root(before, 0), root(before, 3)]);
});

test('/proc tells of the machine', async () => {
  const lines = await linesOf(
    [
      'grep -c ^processor /proc/cpuinfo',
      'awk() { :; }; while read -r name kb _; do [[ $name == MemTotal: || $name == MemFree: ]] && echo $name $((kb > 3000000)); done < /proc/meminfo',
      '[[ $(cat /proc/loadavg) =~ ^[0-9.]+\\ [0-9.]+\\ [0-9.]+\\ [0-9]+/[0-9]+\\ [0-9]+$ ]]; echo $?',
      'cut -d" " -f1-3 /proc/mounts',
    ].join('\n'),
  );
  expect(lines).toEqual([
    '2',
    'MemTotal: 1',
    'MemFree: 1',
    '0',
    '/dev/vda / ext4',
    'udev /dev tmpfs',
    'tmpfs /run tmpfs',
    'proc /proc proc',
  ]);
});

test('/proc tells of a process', async () => {
  const lines = await linesOf(
    [
      'cd /tmp; X=1 sleep 100 < /etc/hostname > out &',
      'sleep 0.1; p=/proc/$!',
      'tr "\\0" " " < $p/cmdline; echo; cat $p/comm; readlink $p/cwd $p/exe $p/fd/0 $p/fd/1',
      'tr "\\0" "\\n" < $p/environ | grep ^X=; grep -E "^(State|Uid|Threads)" $p/status',
      'read -r _ name state parent _ < $p/stat; echo "$name $state $((parent == $$))"',
      'kill -STOP $!; grep ^State $p/status; kill -9 $!; wait; [[ -e $p ]] || echo gone',
    ].join('\n'),
  );
  expect(lines).toEqual([
    'sleep 100 ',
    'sleep',
    '/tmp',
    '/usr/bin/sleep',
    '/etc/hostname',
    '/tmp/out',
    'X=1',
    'State:\tS (sleeping)',
    'Uid:\t1000\t1000\t1000\t1000',
    'Threads:\t1',
    '(sleep) S 1',
    'State:\tT (stopped)',
    'gone',
  ]);
});
