import type { GivenOption, OptionSpecification } from '../command.ts';
import { option } from '../formats/option.ts';

export const CURL_OPTIONS: readonly OptionSpecification[] = [
  option('', 'connect-timeout', 'maximum time allowed for connection, in seconds', 'required'),
  option('A', 'user-agent', 'send User-Agent VALUE to server', 'required'),
  option('b', 'cookie', 'send cookies', 'required'),
  option('d', 'data', 'HTTP POST data; @FILE reads it from there', 'required'),
  option('', 'data-binary', 'HTTP POST data as it is', 'required'),
  option('', 'data-raw', 'HTTP POST data, @ has no meaning', 'required'),
  option('', 'data-ascii', 'HTTP POST data', 'required'),
  option('e', 'referer', 'send Referer VALUE', 'required'),
  option('f', 'fail', 'fail silently (no output at all) on HTTP errors'),
  option('', 'fail-with-body', 'fail on HTTP errors but save the body'),
  option('G', 'get', 'put the post data in the URL and use GET'),
  option('H', 'header', 'pass custom header to server; NAME: takes one away', 'required'),
  option('i', 'include', 'include protocol response headers in the output'),
  option('I', 'head', 'show document info only'),
  option('', 'json', 'HTTP POST JSON', 'required'),
  option('k', 'insecure', '(ignored)'),
  option('L', 'location', 'follow redirects'),
  option('m', 'max-time', 'maximum time allowed for transfer, in seconds', 'required'),
  option('', 'max-redirs', 'maximum number of redirects allowed', 'required'),
  option('N', 'no-buffer', 'disable buffering of the output stream'),
  option('o', 'output', 'write to file instead of stdout', 'required'),
  option('O', 'remote-name', 'write output to a file named as the remote file'),
  option('s', 'silent', 'silent mode'),
  option('S', 'show-error', 'show error even when -s is used'),
  option('u', 'user', 'server user and password', 'required'),
  option('', 'url', 'URL to work with', 'required'),
  option('v', 'verbose', 'make the operation more talkative'),
  option('w', 'write-out', 'use output format after completion', 'required'),
  option('X', 'request', 'specify request method to use', 'required'),
  option('', 'http1.0', '(ignored: HTTP 1.1 is spoken)'),
  option('', 'http1.1', 'use HTTP 1.1'),
  option('#', 'progress-bar', '(ignored)'),
  option('', 'no-progress-meter', 'do not show the progress meter'),
];

/** The arguments of curl: options and URLs in their order, or what is wrong. */
export function parseCurl(
  args: readonly string[],
): { readonly given: readonly GivenOption[]; readonly urls: readonly string[] } | string {
  const given: GivenOption[] = [];
  const urls: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument.startsWith('--') && argument.length > 2) {
      const name = argument.slice(2);
      const candidates = CURL_OPTIONS.filter(({ long }) => long?.startsWith(name));
      const found =
        candidates.find(({ long }) => long === name) ??
        (candidates.length === 1 ? candidates[0] : undefined);
      if (found === undefined) {
        return `option ${argument}: is ${candidates.length > 1 ? 'ambiguous' : 'unknown'}`;
      }
      const value = found.value === undefined ? '' : args[++index];
      if (value === undefined) return `option ${argument}: requires parameter`;
      given.push({ name: found.name, value });
      continue;
    }
    if (!argument.startsWith('-') || argument === '-') {
      urls.push(argument);
      continue;
    }
    for (let at = 1; at < argument.length; at++) {
      const letter = argument.charAt(at);
      const found = CURL_OPTIONS.find(({ short }) => short === letter);
      if (found === undefined) return `option ${argument}: is unknown`;
      if (found.value === undefined) {
        given.push({ name: found.name, value: '' });
        continue;
      }
      const value = argument.slice(at + 1) || args[++index];
      if (value === undefined) return `option ${argument}: requires parameter`;
      given.push({ name: found.name, value });
      break;
    }
  }
  urls.push(...given.filter(({ name }) => name === 'url').map(({ value }) => value));
  return { given, urls };
}
