import { expect, test } from 'vitest';
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
