import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** A running server of built files. */
export interface StaticServer {
  /** Such as `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** Where the site begins: the origin and the base path. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface ServerOptions {
  /** Any free port unless given. */
  readonly port?: number;
  /** Lets browsers keep what they got for ten minutes, and sends `x.gz` for `x` where it exists. */
  readonly isPublished?: boolean;
}

/**
 * The base path that a built site was made for, with a slash at both ends, as its own 404 page
 * tells. Throws where `folder` holds no build.
 */
export function builtBase(folder: string): string {
  let page: string;
  try {
    page = readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    throw new Error(`${folder} holds no built site; run "npm run build" first.`);
  }
  const base = /href="([^"]*\/)favicon\.svg"/.exec(page)?.[1];
  if (base === undefined) throw new Error(`${folder}/404.html links no /favicon.svg.`);
  return base;
}

/** Texts whose encoding GitHub Pages tells and sirv leaves open. */
const textTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Serves a folder under a base path as GitHub Pages does: a folder's address without its last slash
 * is redirected, an unknown one gets `404.html` with status 404, and everything outside of the base
 * belongs to somebody else (here a plain 404).
 *
 * Files are read anew for each request, so that a new build shows at once.
 */
export async function serveFolder(
  folder: string,
  base: string,
  { port = 0, isPublished = false }: ServerOptions = {},
): Promise<StaticServer> {
  const files = sirv(folder, {
    ...(isPublished ? { gzip: true, maxAge: 600 } : { dev: true }),
    extensions: ['html'],
    setHeaders(response, path) {
      const type = textTypes[extname(path)];
      if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
    onNoMatch(_request, response) {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    },
  });

  function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const redirect = (to: string) => response.writeHead(301, { Location: to + search }).end();
    if (`${pathname}/` === base) {
      redirect(base);
      return;
    }
    if (!pathname.startsWith(base)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Outside of the site.\n');
      return;
    }
    const path = pathname.slice(base.length);
    if (path !== '' && !path.endsWith('/') && isFolder(join(folder, decodeURIComponent(path)))) {
      redirect(`${pathname}/`);
      return;
    }
    request.url = `/${path}${search}`;
    files(request, response);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${bound.port}`;
  return {
    origin,
    address: origin + base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
