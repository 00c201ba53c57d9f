import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/index.ts';
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

/** A server that gives one answer, and what curl makes of it. */
async function against(answer: string, curl: string) {
  const script = `printf '${answer}' | nc -lN 9000 > request & sleep 0.1; ${curl}; echo "[$?]"; wait; cat request`;
  const { stdout, stderr } = await runScript({ script });
  return [stdout, stderr];
}

const OK = 'HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\nContent-Type: text/plain\\r\\n\\r\\nhi\\n';

test('a request and its answer', async () => {
  expect(await against(OK, 'curl -s http://localhost:9000/x?y#z')).toEqual([
    'hi\n[0]\nGET /x?y HTTP/1.1\r\nHost: localhost:9000\r\nUser-Agent: curl/7.88.1\r\nAccept: */*\r\n\r\n',
    '',
  ]);
});

test('data, headers and what is written at the end', async () => {
  const curl =
    'curl -s -d a=1 -d b=2 -H "X-A: 1" -H Accept: -o body -w "%{http_code} %{size_download}\\\\n" localhost:9000';
  expect(await against(OK, curl)).toEqual([
    '200 3\n[0]\nPOST / HTTP/1.1\r\nHost: localhost:9000\r\nUser-Agent: curl/7.88.1\r\nContent-Length: 7\r\nContent-Type: application/x-www-form-urlencoded\r\nX-A: 1\r\n\r\na=1&b=2',
    '',
  ]);
});

test('chunks', async () => {
  const answer =
    'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nab\\n\\r\\n2\\r\\nc\\n\\r\\n0\\r\\n\\r\\n';
  const [stdout] = await against(answer, 'curl -s localhost:9000');
  expect(stdout?.split('[0]')[0]).toBe('ab\nc\n');
});

test('answers that fail', async () => {
  const [, notFound] = await against(
    'HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n',
    'curl -sSf localhost:9000',
  );
  expect(notFound).toBe('curl: (22) The requested URL returned error: 404\n');
  const [, empty] = await against('', 'curl -sS localhost:9000');
  expect(empty).toBe('curl: (52) Empty reply from server\n');
  const [, cut] = await against(
    'HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nhi',
    'curl -sS localhost:9000',
  );
  expect(cut).toBe('curl: (18) transfer closed with 7 bytes remaining to read\n');
});

test('a server that says nothing', async () => {
  const { stderr } = await runScript({
    script: 'nc -l 9000 & sleep 0.1; curl -sS -m 2 localhost:9000; kill %1',
  });
  expect(stderr).toMatch(
    /^curl: \(28\) Operation timed out after 200\d milliseconds with 0 bytes received\n$/,
  );
});
