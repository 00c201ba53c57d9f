import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Starts without touching the network, also as root and in a container. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** Where installers put the browser when they put it on no path. */
const installations: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')];
  }),
};

function* candidates(): Generator<string> {
  yield* installations[process.platform] ?? [];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const command of commands) yield join(folder, command);
  }
  yield chromium.executablePath();
}

/**
 * Path of an installed browser: `CHROME_PATH`, else Chrome or Chromium, else the one that Playwright
 * downloaded; `undefined` where there is none. Throws when `CHROME_PATH` names no file.
 */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chosen;
  }
  return candidates().find((path) => existsSync(path));
}

/** Installs Debian's package; only root can, and only where there is apt-get. */
function installChromium() {
  console.log('No Chrome or Chromium found: installing the Debian package "chromium".');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of ['update', 'install --yes --no-install-recommends chromium']) {
    spawnSync('apt-get', command.split(' '), { stdio: 'inherit', env: environment });
  }
}

/**
 * Path of a browser for tests and pictures; on Debian and its kin root gets one installed. Throws a
 * message that says what to install where that is not possible.
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) installChromium();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'The tests of the built site need Chrome or Chromium, and none was found.\n' +
      '- Debian or Ubuntu: sudo apt-get install chromium\n' +
      '- any system: npx playwright-core install chromium, or https://www.google.com/chrome/\n' +
      'A browser elsewhere is found by the variable CHROME_PATH.',
  );
}
