import type { Codec } from './codec.ts';

/** Longest link hash, in characters: what browsers, chats and documents still pass on whole. */
export const MAX_LINK_LENGTH = 8192;

/** Largest state that a link may unpack to, in bytes: a small link cannot fill the memory. */
const MAX_STATE_BYTES = 262_144;

const version = 'v1';

/** What a page's hash says to one playground. */
export type LinkContent<State> =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'state'; readonly state: State };

/** What the reader is told of a link. */
export const linkNotices: Readonly<Record<LinkContent<unknown>['kind'], string>> = {
  none: '',
  state: 'Opened from a link.',
  damaged: "This link is damaged. You see the page's own example instead.",
};

async function transform(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > MAX_STATE_BYTES) {
      await reader.cancel();
      throw new RangeError(`the state is larger than ${MAX_STATE_BYTES} bytes`);
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * The hash of a link that opens the playground in `state`: `#<id>~v1.<payload>`, where the payload
 * is base64url of the zlib form of the state's JSON. The zlib form ends with a checksum (Adler-32),
 * so a link that lost or changed a character is noticed. Throws `RangeError` when it gets too long.
 */
export async function encodeLink(id: string, state: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const packed = await transform(bytes, new CompressionStream('deflate'));
  const base64 = btoa(String.fromCharCode(...packed));
  const payload = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const hash = `#${id}~${version}.${payload}`;
  if (hash.length > MAX_LINK_LENGTH) {
    throw new RangeError(
      `the link would have ${hash.length} characters, ${MAX_LINK_LENGTH} at most`,
    );
  }
  return hash;
}

/** Reads a page's hash: `none` when it is not for this playground, never an exception. */
export async function decodeLink<State>(
  hash: string,
  id: string,
  codec: Codec<State>,
): Promise<LinkContent<State>> {
  if (!hash.startsWith(`#${id}~`)) return { kind: 'none' };
  const payload = hash.slice(id.length + 2);
  const damaged = { kind: 'damaged' } as const;
  if (!payload.startsWith(`${version}.`) || hash.length > MAX_LINK_LENGTH) return damaged;
  try {
    const base64 = payload
      .slice(version.length + 1)
      .replaceAll('-', '+')
      .replaceAll('_', '/');
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bytes = await transform(packed, new DecompressionStream('deflate'));
    const state = codec(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return state === undefined ? damaged : { kind: 'state', state };
  } catch {
    return damaged;
  }
}

/** Writes a state into the address and the clipboard; what came of it, for the reader. */
export async function shareLink(id: string, state: unknown): Promise<string> {
  try {
    history.replaceState(history.state, '', await encodeLink(id, state));
  } catch {
    return 'Too much to fit into a link: shorten the input and share again.';
  }
  try {
    await navigator.clipboard.writeText(location.href);
    return '✓ Link copied.';
  } catch {
    return 'The address bar now holds the link.';
  }
}
