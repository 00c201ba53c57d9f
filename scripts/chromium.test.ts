import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('CHROME_PATH is believed if it names a file', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test('CHROME_PATH that names no file is a mistake worth a message', () => {
  vi.stubEnv('CHROME_PATH', '/no/such/chrome');
  expect(() => findChromium()).toThrow('CHROME_PATH names no file: /no/such/chrome');
});

test('what is found without it exists', () => {
  vi.stubEnv('CHROME_PATH', '');
  const found = findChromium();
  expect(found === undefined || existsSync(found)).toBe(true);
});

test('with an empty PATH nothing is found there', () => {
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('PATH', '/no/such/folder');
  expect(findChromium() ?? '').not.toContain('/usr/bin');
});
