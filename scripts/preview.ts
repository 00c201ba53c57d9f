/** `npm run preview`: serves the built site under the base path that it was built for. */
import { builtBase, serveFolder } from './static-server.ts';

const folder = 'dist';
const usualPort = 4321;

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

try {
  const base = builtBase(folder);
  const server = await serveFolder(folder, base, { port: usualPort }).catch((error: unknown) => {
    if (isPortTaken(error)) return serveFolder(folder, base);
    throw error;
  });
  console.log(`The built site is at ${server.address} (Ctrl+C ends).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
