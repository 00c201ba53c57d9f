import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.ts';
import { builtBase, serveFolder } from '../../scripts/static-server.ts';
import { builtFolder, testSite } from './test-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the static server, such as `http://127.0.0.1:40123`. */
    siteOrigin: string;
    /** WebSocket address of the shared browser. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all test files; returns what ends both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = builtBase(builtFolder);
  if (base !== testSite.base) {
    throw new Error(
      `dist/ was built for ${base}, the tests want ${testSite.base}: run "npm test -- build" first.`,
    );
  }
  const server = await serveFolder(builtFolder, base);
  const browser = await chromium.launchServer({
    executablePath: requireChromium(),
    args: [...chromiumArguments],
  });
  project.provide('siteOrigin', server.origin);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
