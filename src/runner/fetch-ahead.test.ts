import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fetched = vi.fn(async (_address: URL) => new Response(''));

beforeEach(() => {
  vi.resetModules();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => void vi.unstubAllGlobals());

const names = () => fetched.mock.calls.map(([address]) => address.pathname.split('/').at(-1));

it('fetches the files that a program in Python waits for, beside its own', async () => {
  vi.stubGlobal('PYTHON_FILES', ['machine-1.js', 'python-2.js']);
  const { fetchAhead } = await import('./fetch-ahead.ts');
  fetchAhead('python-cell');
  expect(names()).toEqual(['machine-1.js', 'python-2.js']);
  const [[first] = []] = fetched.mock.calls;
  expect(first?.href).toBe(new URL('machine-1.js', import.meta.url).href);
});

it('fetches nothing for other jobs', async () => {
  vi.stubGlobal('PYTHON_FILES', ['machine-1.js']);
  const { fetchAhead } = await import('./fetch-ahead.ts');
  fetchAhead('miss-ratio-curve');
  expect(fetched).not.toHaveBeenCalled();
});

it('does without files that the build has not told', async () => {
  const { fetchAhead } = await import('./fetch-ahead.ts');
  fetchAhead('python-cell');
  expect(fetched).not.toHaveBeenCalled();
});

it('leaves it to the Worker to tell of a file that does not come', async () => {
  vi.stubGlobal('PYTHON_FILES', ['machine-1.js']);
  fetched.mockRejectedValueOnce(new TypeError('no network'));
  const { fetchAhead } = await import('./fetch-ahead.ts');
  fetchAhead('python-cell');
  // A rejection that nobody handles would fail the run of the tests.
  await new Promise((resolve) => setTimeout(resolve));
  expect(fetched).toHaveBeenCalledOnce();
});
