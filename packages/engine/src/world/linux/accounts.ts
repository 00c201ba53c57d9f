/** The user at the terminal. */
export const READER = { name: 'reader', uid: 1000, gid: 1000, home: '/home/reader' } as const;

/** Users of every Debian 12, as lines of passwd(5). Source: package base-passwd 3.6.1, passwd.master. */
const SYSTEM_USERS: readonly string[] = [
  'root:x:0:0:root:/root:/bin/bash',
  'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
  'bin:x:2:2:bin:/bin:/usr/sbin/nologin',
  'sys:x:3:3:sys:/dev:/usr/sbin/nologin',
  'sync:x:4:65534:sync:/bin:/bin/sync',
  'games:x:5:60:games:/usr/games:/usr/sbin/nologin',
  'man:x:6:12:man:/var/cache/man:/usr/sbin/nologin',
  'lp:x:7:7:lp:/var/spool/lpd:/usr/sbin/nologin',
  'mail:x:8:8:mail:/var/mail:/usr/sbin/nologin',
  'news:x:9:9:news:/var/spool/news:/usr/sbin/nologin',
  'uucp:x:10:10:uucp:/var/spool/uucp:/usr/sbin/nologin',
  'proxy:x:13:13:proxy:/bin:/usr/sbin/nologin',
  'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
  'backup:x:34:34:backup:/var/backups:/usr/sbin/nologin',
  'list:x:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin',
  'irc:x:39:39:ircd:/run/ircd:/usr/sbin/nologin',
  '_apt:x:42:65534::/nonexistent:/usr/sbin/nologin',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
];

/** Groups of every Debian 12 with their numbers. Source: package base-passwd 3.6.1, group.master. */
const SYSTEM_GROUPS: readonly (readonly [name: string, gid: number])[] = [
  ['root', 0],
  ['daemon', 1],
  ['bin', 2],
  ['sys', 3],
  ['adm', 4],
  ['tty', 5],
  ['disk', 6],
  ['lp', 7],
  ['mail', 8],
  ['news', 9],
  ['uucp', 10],
  ['man', 12],
  ['proxy', 13],
  ['kmem', 15],
  ['dialout', 20],
  ['fax', 21],
  ['voice', 22],
  ['cdrom', 24],
  ['floppy', 25],
  ['tape', 26],
  ['sudo', 27],
  ['audio', 29],
  ['dip', 30],
  ['www-data', 33],
  ['backup', 34],
  ['operator', 37],
  ['list', 38],
  ['irc', 39],
  ['src', 40],
  ['shadow', 42],
  ['utmp', 43],
  ['video', 44],
  ['sasl', 45],
  ['plugdev', 46],
  ['staff', 50],
  ['games', 60],
  ['users', 100],
  ['nogroup', 65534],
];

/** Of the group `tty`, which terminals belong to. */
export const TTY_GROUP = 5;
/** Of the group `disk`, which disks belong to. */
export const DISK_GROUP = 6;
/** Of the group `shadow`, which may read the hashes of passwords. */
export const SHADOW_GROUP = 42;

const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** The text of /etc/passwd. */
export function passwdText(): string {
  const { name, uid, gid, home } = READER;
  return joined([...SYSTEM_USERS, `${name}:x:${uid}:${gid}::${home}:/bin/bash`]);
}

/** The text of /etc/group. */
export function groupText(): string {
  const groups = [...SYSTEM_GROUPS, [READER.name, READER.gid] as const];
  return joined(groups.map(([name, gid]) => `${name}:x:${gid}:`));
}

/** Days from 1970 to the change of the passwords, that is to the installation. */
const PASSWORDS_CHANGED = 20_728;

/** The text of /etc/shadow: no password fits. */
export function shadowText(): string {
  const names = [...SYSTEM_USERS.map((line) => line.split(':')[0]), READER.name];
  return joined(
    names.map(
      (name) => `${name}:${name === READER.name ? '!' : '*'}:${PASSWORDS_CHANGED}:0:99999:7:::`,
    ),
  );
}
