// cspell:ignore fulfill hostn
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { copiedText, openPage, settle, type Visit } from '../support/open-page.ts';
import { testSite } from '../support/test-site.ts';

/** A note with a terminal: which commands its opening has does not matter here. */
const path = builtPages.find(
  ({ path: page, html }) => html.includes('data-playground="terminal"') && !page.endsWith('print/'),
)?.path;
if (path === undefined) throw new Error('No note has a terminal.');

interface Opened {
  readonly page: Page;
  readonly terminal: Locator;
  readonly input: Locator;
  /** The text of the screen, without the input. */
  screen(): Promise<string>;
}

async function openTerminal(address = path as string, visit: Visit = {}): Promise<Opened> {
  const page = await openPage(address, visit);
  const terminal = page.locator('[data-playground="terminal"]');
  await terminal.scrollIntoViewIfNeeded();
  await settle(page);
  await terminal.scrollIntoViewIfNeeded();
  const input = terminal.getByRole('textbox');
  const screen = () =>
    terminal.evaluate((element) =>
      [...element.querySelectorAll('[role=log] pre, .tm-line label')]
        .map((part) => part.textContent?.replace(/^Input after /, '') ?? '')
        .join(''),
    );
  return { page, terminal, input, screen };
}

/** Types a line; the machine starts with the first of them. */
async function enter({ input }: Opened, line: string) {
  await input.fill(line);
  await input.press('Enter');
}

const prompt = /reader@rackbook:~\$ $/;

/** Waits until a command is over and its output there. */
async function expectScreen(opened: Opened, text: string | RegExp) {
  await expect.poll(opened.screen).toMatch(text);
}

describe('the terminal', () => {
  test('shows the opening, and goes on from it without a jump', async () => {
    const opened = await openTerminal();
    const before = await opened.screen();
    expect(before).toMatch(prompt);
    const box = await opened.terminal.boundingBox();
    await opened.input.focus();
    await enter(opened, 'echo one; echo two');
    await expectScreen(opened, /\$ echo one; echo two\none\ntwo\nreader@rackbook:~\$ $/);
    expect(await opened.screen()).toBe(
      `${before}echo one; echo two\none\ntwo\nreader@rackbook:~$ `,
    );
    expect(await opened.terminal.boundingBox()).toEqual(box);
    expect(await opened.input.inputValue()).toBe('');
  });

  test('keeps what a command changed', async () => {
    const opened = await openTerminal();
    await enter(opened, 'mkdir -p d && cd d && n=7');
    await expectScreen(opened, /reader@rackbook:~\/d\$ $/);
    await enter(opened, 'echo $n > f; cat f; pwd');
    await expectScreen(opened, /\n7\n\/home\/reader\/d\nreader@rackbook:~\/d\$ $/);
  });

  test('is interrupted by Ctrl-C, at any time', async () => {
    const opened = await openTerminal();
    await enter(opened, 'while :; do :; done');
    await expectScreen(opened, /done\n$/);
    await opened.input.press('Control+c');
    await expectScreen(opened, /\^C\nreader@rackbook:~\$ $/);
    await enter(opened, 'while :; do echo y; done');
    await expect.poll(() => opened.terminal.getByText('no longer kept').count()).toBe(1);
    await opened.terminal.getByRole('button', { name: 'Stop', exact: true }).click();
    await expectScreen(opened, prompt);
  });

  test('runs a job in the background, and lets a second take a second', async () => {
    const opened = await openTerminal();
    await enter(opened, 'sleep 1 &');
    await expectScreen(opened, /sleep 1 &\n\[\d\] \d+\nreader@rackbook:~\$ $/);
    const start = Date.now();
    await enter(opened, 'wait $!; echo over');
    await expectScreen(opened, /\nover\n/);
    expect(Date.now() - start).toBeGreaterThan(500);
  });

  test('gives lines to a program that reads, and ends its input with Ctrl-D', async () => {
    const opened = await openTerminal();
    await enter(opened, 'while read -r line; do echo "<$line>"; done');
    await enter(opened, 'first line');
    await expectScreen(opened, /first line\n<first line>\n$/);
    await opened.input.press('Control+d');
    await expectScreen(opened, /<first line>\nreader@rackbook:~\$ $/);
  });

  test('hides what a program wants unseen', async () => {
    const opened = await openTerminal();
    await enter(opened, 'read -s -r word; echo "$word" | wc -c');
    await expect
      .poll(() => opened.terminal.locator('.tm-line input').getAttribute('type'))
      .toBe('password');
    await opened.terminal.locator('.tm-line input').fill('secret');
    await opened.terminal.locator('.tm-line input').press('Enter');
    await expectScreen(opened, /wc -c\n7\n/);
    expect(await opened.screen()).not.toContain('secret');
    expect(opened.page.url()).not.toContain('secret');
  });

  test('completes commands and paths with Tab, and lists what there is', async () => {
    const opened = await openTerminal();
    await opened.input.fill('cat /etc/hostn');
    await opened.input.press('Tab');
    await expect.poll(() => opened.input.inputValue()).toBe('cat /etc/hostname ');
    await opened.input.fill('ls /etc/host');
    await opened.input.press('Tab');
    await expectScreen(opened, /ls \/etc\/host\nhostname +hosts\nreader@rackbook:~\$ $/);
    expect(await opened.input.inputValue()).toBe('ls /etc/host');
  });

  test('lets the keyboard go: with Tab from an empty line, and with Esc from another', async () => {
    const { input, page } = await openTerminal();
    const isFocused = () => input.evaluate((field) => field === document.activeElement);
    await input.focus();
    await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(false);
    await input.fill('ec');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(false);
  });

  test('lets the keyboard go with Esc and Tab also while the machine is on its way', async () => {
    const { input, page } = await openTerminal();
    await page.route('**/editing.*.js', () => {});
    await input.focus();
    await input.fill('ec');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await input.evaluate((field) => field === document.activeElement)).toBe(false);
  });

  test('brings back earlier commands, by arrow and by search', async () => {
    const opened = await openTerminal();
    await enter(opened, 'echo first');
    await expectScreen(opened, /\nfirst\nreader@rackbook:~\$ $/);
    await enter(opened, 'echo second');
    await expectScreen(opened, /\nsecond\nreader@rackbook:~\$ $/);
    await opened.input.press('ArrowUp');
    expect(await opened.input.inputValue()).toBe('echo second');
    await opened.input.press('ArrowUp');
    expect(await opened.input.inputValue()).toBe('echo first');
    await opened.input.press('ArrowDown');
    await opened.input.press('ArrowDown');
    expect(await opened.input.inputValue()).toBe('');
    await opened.input.press('Control+r');
    await opened.input.pressSequentially('fir');
    await opened.terminal.getByText('echo first').last().waitFor();
    await opened.input.press('Enter');
    await expectScreen(opened, /\$ echo first\nfirst\nreader@rackbook:~\$ $/);
  });

  test('runs lines that are pasted, one after the other', async () => {
    const opened = await openTerminal();
    await opened.input.focus();
    await opened.input.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'echo one\necho two\necho thr');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expectScreen(opened, /\$ echo one\none\n[^\n]*\$ echo two\ntwo\n/);
    expect(await opened.input.inputValue()).toBe('echo thr');
  });

  test('runs a pasted command of several lines while a job sleeps behind', async () => {
    const opened = await openTerminal();
    await enter(opened, 'sleep 500 &');
    await expectScreen(opened, /sleep 500 &\n\[\d\] \d+\nreader@rackbook:~\$ $/);
    await opened.input.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'for n in 1 2; do\n  echo $n\ndone\n');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expectScreen(opened, /do\n> {3}echo \$n\n> done\n1\n2\nreader@rackbook:~\$ $/);
    expect(await opened.terminal.getByText('wait for you').count()).toBe(0);
    // Lines that cannot be joined come back as they were.
    await enter(opened, 'cat << end');
    await enter(opened, 'one');
    await enter(opened, 'end');
    await expectScreen(opened, /\none\nreader@rackbook:~\$ $/);
    await opened.input.press('ArrowUp');
    expect(await opened.input.inputValue()).toBe('cat << end\u23ceone\u23ceend');
    await opened.input.press('Enter');
    await expectScreen(opened, /\none\n.*\$ cat << end\n> one\n> end\none\nreader@rackbook:~\$ $/);
  });

  test('shares what was typed by a link that waits for Run', async () => {
    const opened = await openTerminal(path, { permissions: ['clipboard-write'] });
    await enter(opened, 'cd /tmp');
    await expectScreen(opened, /reader@rackbook:\/tmp\$ $/);
    await enter(opened, 'echo here > f; ls');
    await expectScreen(opened, /\nf\nreader@rackbook:\/tmp\$ $/);
    await opened.terminal.getByRole('button', { name: 'Share' }).click();
    await opened.terminal.getByText('Link copied').waitFor();
    const link = new URL(await copiedText(opened.page));
    const other = await openTerminal(path + link.hash);
    await other.terminal.getByText('These commands wait').waitFor();
    expect(await other.screen()).not.toContain('$ cd /tmp');
    await other.terminal.getByRole('button', { name: 'Run', exact: true }).click();
    await expectScreen(
      other,
      /\$ cd \/tmp\n[\s\S]*\$ echo here > f; ls\nf\nreader@rackbook:\/tmp\$ $/,
    );
  });

  test('keeps commands over a reload until Reset', async () => {
    const opened = await openTerminal();
    await enter(opened, 'echo kept');
    await expectScreen(opened, /\nkept\n/);
    await expect.poll(() => opened.page.url()).toContain('#terminal~v1.');
    await opened.page.goto(opened.page.url().replace(/#.*/, ''));
    await opened.page.reload();
    await settle(opened.page);
    await opened.terminal.getByText('This command waits').waitFor();
    await opened.terminal.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => opened.terminal.getByText('This command waits').count()).toBe(0);
    await opened.page.reload();
    await settle(opened.page);
    expect(await opened.terminal.getByText('This command waits').count()).toBe(0);
  });

  test('goes back to a fresh machine with Reset', async () => {
    const opened = await openTerminal();
    const before = await opened.screen();
    await enter(opened, 'cd /; exit 3');
    await expectScreen(opened, 'ended with status 3');
    await opened.terminal.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(opened.screen).toBe(before);
    await enter(opened, 'pwd');
    await expectScreen(opened, /\n\/home\/reader\nreader@rackbook:~\$ $/);
  });

  test('types what there is to try', async () => {
    const opened = await openTerminal();
    const things = opened.terminal.locator('.pg-things button');
    const command = await things.first().locator('code').textContent();
    await things.first().click();
    await expect.poll(opened.screen).toContain(`$ ${command}\n`);
  });

  test('reads out what commands print, without the prompt', async () => {
    const opened = await openTerminal();
    await enter(opened, 'echo heard');
    const said = opened.terminal.getByRole('status', { name: 'New output' });
    await expect.poll(() => said.textContent()).toBe('heard');
  });

  test('tells programs how wide it is', async () => {
    const opened = await openTerminal(path, { width: 360, height: 740, touch: true });
    // The shell looks after each program that it ran.
    await enter(opened, 'cat /dev/null');
    await expectScreen(opened, /\$ cat \/dev\/null\nreader@rackbook:~\$ $/);
    await enter(opened, 'echo "columns: $COLUMNS"');
    await expectScreen(opened, /\ncolumns: \d+\n/);
    const columns = Number(/\ncolumns: (\d+)\n/.exec(await opened.screen())?.[1]);
    expect(columns).toBeGreaterThan(20);
    expect(columns).toBeLessThan(60);
  });

  test('can be worked with on a phone', async () => {
    const opened = await openTerminal(path, { width: 360, height: 740, touch: true });
    for (const name of ['Ctrl-C', 'Ctrl-D', 'Ctrl-Z', 'Tab', 'Older', 'Newer']) {
      const box = await opened.terminal.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect(box?.width, name).toBeGreaterThanOrEqual(44);
    }
    await opened.input.tap();
    await enter(opened, 'while :; do :; done');
    await expectScreen(opened, /done\n$/);
    await opened.terminal.getByRole('button', { name: 'Ctrl-C' }).tap();
    await expectScreen(opened, /\^C\nreader@rackbook:~\$ $/);
    await enter(opened, 'sleep 90');
    await expectScreen(opened, /sleep 90\n$/);
    await opened.terminal.getByRole('button', { name: 'Ctrl-Z' }).tap();
    await expectScreen(opened, /\^Z\n\[\d\]\+ +Stopped +sleep 90\nreader@rackbook:~\$ $/);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('says that an error is ours, with a link to report it, and goes on after Reset', async () => {
    const page = await openPage(path, { expectedProblems: [/oops/] });
    const broken = '**/worker-*.js';
    await page.route(broken, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new TypeError("oops")' }),
    );
    const terminal = page.locator('[data-playground="terminal"]');
    await terminal.scrollIntoViewIfNeeded();
    await settle(page);
    await terminal.getByRole('textbox').focus();
    await terminal
      .getByRole('alert')
      .filter({ hasText: /Internal error: .*oops/ })
      .waitFor();
    const link = terminal.getByRole('link', { name: 'Report it' });
    const { origin, pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(origin + pathname).toBe(`${testSite.repository}/issues/new`);
    expect(searchParams.get('body')).toMatch(/\nInternal error: .*oops\n$/);
    await page.unroute(broken);
    await terminal.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => link.count()).toBe(0);
    await terminal.getByRole('textbox').fill('echo again');
    await terminal.getByRole('textbox').press('Enter');
    await expect.poll(() => terminal.getByRole('log').textContent()).toContain('\nagain\n');
  });

  test('is whole without JavaScript', async () => {
    const page = await openPage(path, { javaScript: false });
    const log = page.getByRole('log', { name: 'Output' });
    expect(await log.textContent()).toMatch(/^reader@rackbook:~\$ /);
    expect(await log.isVisible()).toBe(true);
    expect(await page.locator('.tm-line input').isVisible()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in a session, %s', async (scheme) => {
    const opened = await openTerminal(path, { scheme, reducedMotion: true });
    const colours = Array.from({ length: 16 }, (_, colour) => {
      const foreground = colour < 8 ? 30 + colour : 82 + colour;
      return `\\e[${foreground}m${colour}\\e[${foreground + 10}m${colour}\\e[0;7;${foreground}m${colour}\\e[0m `;
    });
    await enter(opened, `printf '${colours.join('')}\\n'`);
    await expectScreen(opened, /\n000 111 [\s\S]*151515/);
    const { violations } = await new AxeBuilder({ page: opened.page })
      .include('[data-playground="terminal"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
  });
});
