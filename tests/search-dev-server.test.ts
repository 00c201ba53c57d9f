import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from './support/open-page.ts';
import { openSearch } from './support/search.ts';
import { projectFolder, testSite } from './support/test-site.ts';

/** Through the API, as the command line allows one dev server for a project and yours may run. */
const program = `
  const { dev } = await import('astro');
  const server = await dev({ logLevel: 'error', server: { port: 0 } });
  console.log('port ' + server.address.port);
`;

/** Starts the dev server in a process of its own; resolves to its address. */
function startDevServer(): Promise<string> {
  const { NODE_ENV: _nodeEnvironment, VITEST: _vitest, ...environment } = process.env;
  const server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: projectFolder,
    env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1', SITE_BASE: testSite.base },
  });
  onTestFinished(() => {
    server.kill();
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data: Buffer) => {
      output += data.toString();
      const port = /^port (\d+)$/m.exec(output)?.[1];
      if (port !== undefined) resolve(`http://localhost:${port}${testSite.base}`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => reject(new Error(`The dev server ended:\n${output}`)));
  });
}

test('in the dev server the search says how to get an index', async () => {
  const address = await startDevServer();
  const browser = await sharedBrowser();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${address}memory/`, { waitUntil: 'networkidle' });
  const { status, dialog, field } = await openSearch(page);
  await field.fill('cache');
  await status.filter({ hasText: 'The dev server has no search index' }).waitFor();
  expect(await dialog.textContent()).toContain('npm run build && npm run preview');
  expect(errors).toEqual([]);
});
