import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtBase, type StaticServer, serveFolder } from './static-server.ts';

let folder = '';
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rackbook-server-'));
  mkdirSync(join(folder, 'note'));
  writeFileSync(join(folder, 'index.html'), 'landing');
  writeFileSync(join(folder, '404.html'), '<link href="/book/favicon.svg"> not found');
  writeFileSync(join(folder, 'note/index.html'), 'note');
  writeFileSync(join(folder, 'note/index.md'), '# note é');
  writeFileSync(join(folder, 'app.js'), 'run()');
  server = await serveFolder(folder, '/book/');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string) {
  const response = await fetch(server.origin + path, { redirect: 'manual' });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
    text: await response.text(),
  };
}

test('a folder is its index.html', async () => {
  expect(await ask('/book/')).toMatchObject({ status: 200, text: 'landing' });
  expect(await ask('/book/note/?a=1')).toMatchObject({ status: 200, text: 'note' });
});

test('a folder without its last slash is redirected, with its query', async () => {
  expect(await ask('/book')).toMatchObject({ status: 301, location: '/book/' });
  expect(await ask('/book/note?a=1')).toMatchObject({ status: 301, location: '/book/note/?a=1' });
});

test('files come with their type, texts with their encoding', async () => {
  expect((await ask('/book/app.js')).type).toMatch(/^text\/javascript/);
  expect(await ask('/book/note/index.md')).toMatchObject({
    type: 'text/markdown; charset=utf-8',
    text: '# note é',
  });
  expect((await ask('/book/note/')).type).toBe('text/html;charset=utf-8');
});

test('an unknown address gets the 404 page and that status', async () => {
  const answer = await ask('/book/nothing/');
  expect(answer.status).toBe(404);
  expect(answer.type).toBe('text/html; charset=utf-8');
  expect(answer.text).toContain('not found');
});

test('what lies outside of the base or the folder is not served', async () => {
  expect((await ask('/app.js')).status).toBe(404);
  expect((await ask('/bookshop/')).status).toBe(404);
  expect((await ask('/book/..%2f..%2fetc/passwd')).status).toBe(404);
});

test('the base path is read from the build, and missing builds say so', () => {
  expect(builtBase(folder)).toBe('/book/');
  expect(() => builtBase(join(folder, 'note'))).toThrow('holds no built site; run "npm run build"');
});
