/** A URL of HTTP, in the parts that a client needs. */
export interface HttpUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** Path and query, from the slash on. */
  readonly target: string;
  /** `name:password`, when it was given. */
  readonly user: string | undefined;
}

const PORTS = new Map([
  ['http', 80],
  ['https', 443],
]);

/**
 * The parts of a URL; without a scheme it is one of HTTP. `undefined` when it is none. What is not allowed in a
 * URL is left as it is, as curl does. Source: RFC 3986.
 */
export function parseUrl(text: string): HttpUrl | undefined {
  const match =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?(?:([^/?#@]*)@)?([^/?#:@]+)(?::([0-9]*))?([/?#].*)?$/s.exec(
      text,
    );
  if (match === null || /\s|^[A-Za-z0-9+.-]*:\/\/(?:[/?#]|$)/.test(text)) return undefined;
  const [, scheme = 'http', user, host = '', portText = '', rest = ''] = match;
  const lower = scheme.toLowerCase();
  const port = portText === '' ? (PORTS.get(lower) ?? 0) : Number(portText);
  if (port > 65_535) return undefined;
  const path = rest.replace(/#.*$/s, '');
  return { scheme: lower, host, port, target: path.startsWith('/') ? path : `/${path}`, user };
}

/** Where a redirect leads, seen from the URL that sent it. */
export function resolveUrl(base: HttpUrl, location: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(location)) return location;
  const origin = `${base.scheme}://${base.host}${base.port === PORTS.get(base.scheme) ? '' : `:${base.port}`}`;
  if (location.startsWith('//')) return `${base.scheme}:${location}`;
  if (location.startsWith('/')) return origin + location;
  const path = base.target.replace(/\?.*$/s, '');
  return origin + path.slice(0, path.lastIndexOf('/') + 1) + location;
}
