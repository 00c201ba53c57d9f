import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ curl
curl: try 'curl --help' or 'curl --manual' for more information
[2]
$ curl -o
curl: option -o: requires parameter
curl: try 'curl --help' or 'curl --manual' for more information
[2]
$ curl --nope
curl: option --nope: is unknown
curl: try 'curl --help' or 'curl --manual' for more information
[2]
$ curl -s http://localhost:1
[7]
$ curl -sS http://127.0.0.1:1
curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server
[7]
$ curl -sS nohost.invalid
curl: (6) Could not resolve host: nohost.invalid
[6]
$ curl foo://x
curl: (1) Protocol "foo" not supported or disabled in libcurl
[1]
$ curl -sSv http://127.0.0.1:1
*   Trying 127.0.0.1:1...
* connect to 127.0.0.1 port 1 failed: Connection refused
* Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server
* Closing connection 0
curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server
[7]
`;

test('curl: failures', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
