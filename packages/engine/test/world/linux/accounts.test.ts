import { expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';

test('the users and groups of Debian 12 are known', async () => {
  const { stdout } = await runScript({
    script: [
      'wc -l < /etc/passwd; wc -l < /etc/group',
      'id -u www-data; id -gn games; id -u nobody',
      'grep -E "^(daemon|sync|_apt|reader):" /etc/passwd',
      'grep -E "^(adm|sudo|shadow|staff|reader):" /etc/group',
      'stat -c "%U:%G %a" /etc/shadow /dev/vda; [[ -r /etc/shadow ]] || echo closed',
    ].join('\n'),
  });
  // As the files of Debian's package base-passwd 3.6.1 say, and one user more.
  expect(stdout.split('\n')).toEqual([
    '19',
    '39',
    '33',
    'games',
    '65534',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'sync:x:4:65534:sync:/bin:/bin/sync',
    '_apt:x:42:65534::/nonexistent:/usr/sbin/nologin',
    'reader:x:1000:1000::/home/reader:/bin/bash',
    'adm:x:4:',
    'sudo:x:27:',
    'shadow:x:42:',
    'staff:x:50:',
    'reader:x:1000:',
    'root:shadow 640',
    'root:disk 660',
    'closed',
    '',
  ]);
});

test('every user has a group, a line in /etc/shadow and a number of its own', async () => {
  const { stdout } = await runScript({
    script: [
      'cut -d: -f3 /etc/passwd | sort | uniq -d',
      'cut -d: -f3 /etc/group | sort | uniq -d',
      'cut -d: -f4 /etc/passwd | sort -u | while read -r gid; do',
      '  cut -d: -f3 /etc/group | grep -qx "$gid" || echo "no group $gid"',
      'done',
    ].join('\n'),
  });
  expect(stdout).toBe('');
});
