import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/index.ts';
import { replay } from '../command-lines.ts';

const transcript = `$ nc localhost
nc: missing port number
[1]
$ nc localhost abc
nc: port number invalid: abc
[1]
$ nc -zv localhost 1
nc: connect to localhost (127.0.0.1) port 1 (tcp) failed: Connection refused
[1]
$ nc -w x localhost 1
nc: timeout invalid: x
[1]
$ nc -zv localhost 7780-7782
nc: connect to localhost (127.0.0.1) port 7780 (tcp) failed: Connection refused
nc: connect to localhost (127.0.0.1) port 7781 (tcp) failed: Connection refused
nc: connect to localhost (127.0.0.1) port 7782 (tcp) failed: Connection refused
[1]
$ nc -zv nohost.invalid 80
nc: getaddrinfo for host "nohost.invalid" port 80: Name or service not known
[1]
`;

test('nc: failures', async () => {
  expect(await replay(transcript)).toBe(transcript);
});

test('two talk with each other', async () => {
  const { stdout, stderr } = await runScript({
    script: 'nc -lv 8080 > got & sleep 0.1; echo hello | nc -Nv localhost 8080; wait; cat got',
  });
  expect(stdout).toBe('hello\n');
  expect(stderr.replace(/localhost \d{5}/, 'localhost PORT')).toBe(
    'Listening on 0.0.0.0 8080\nConnection received on localhost PORT\nConnection to localhost (127.0.0.1) 8080 port [tcp/*] succeeded!\n',
  );
});

test('a port that is taken', async () => {
  const { stderr } = await runScript({ script: 'nc -l 8080 & sleep 0.1; nc -l 8080; kill %1' });
  expect(stderr).toBe('nc: Address already in use\n');
});
