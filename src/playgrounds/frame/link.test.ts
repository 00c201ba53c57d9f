import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn, record, text } from './codec.ts';
import { decodeLink, encodeLink } from './link.ts';

interface State {
  readonly trace: string;
  readonly size: number;
}
const codec = record<State>({ trace: text(20_000), size: numberIn(0, 99) });
const state: State = { trace: '1 2 3 “ö” 😀', size: 4 };

describe('links', () => {
  it('bring any state back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          trace: fc.string({ unit: 'grapheme', maxLength: 200 }),
          size: fc.integer({ min: 0, max: 99 }),
        }),
        async (original) => {
          const hash = await encodeLink('lab', original);
          expect(hash).toMatch(/^#lab~v1\.[A-Za-z0-9_-]+$/);
          expect(await decodeLink(hash, 'lab', codec)).toEqual({ kind: 'state', state: original });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are not for another playground, nor is a heading', async () => {
    const hash = await encodeLink('lab', state);
    expect(await decodeLink(hash, 'other', codec)).toEqual({ kind: 'none' });
    expect(await decodeLink('#lab', 'lab', codec)).toEqual({ kind: 'none' });
    expect(await decodeLink('', 'lab', codec)).toEqual({ kind: 'none' });
  });

  it('that changed in any one character are noticed', async () => {
    const hash = await encodeLink('lab', state);
    const start = '#lab~v1.'.length;
    for (let index = start; index < hash.length - 1; index++) {
      const changed = hash[index] === 'A' ? 'B' : 'A';
      const broken = hash.slice(0, index) + changed + hash.slice(index + 1);
      if (broken === hash) continue;
      expect(await decodeLink(broken, 'lab', codec), `character ${index}`).toEqual({
        kind: 'damaged',
      });
    }
  });

  it.each([
    ['cut short', (hash: string) => hash.slice(0, -5)],
    ['of an unknown version', (hash: string) => hash.replace('~v1.', '~v9.')],
    ['with characters that do not belong', (hash: string) => `${hash}!`],
    ['empty', () => '#lab~v1.'],
    ['too long', (hash: string) => hash + 'A'.repeat(9000)],
  ])('%s are damaged', async (_, damage) => {
    const hash = damage(await encodeLink('lab', state));
    expect(await decodeLink(hash, 'lab', codec)).toEqual({ kind: 'damaged' });
  });

  it('with a state that is out of bounds are damaged', async () => {
    const hash = await encodeLink('lab', { ...state, size: 100 });
    expect(await decodeLink(hash, 'lab', codec)).toEqual({ kind: 'damaged' });
  });

  it('that would unpack to a huge state are given up early', async () => {
    const bomb = deflateSync(Buffer.alloc(3_000_000, 32)).toString('base64url');
    expect(bomb.length).toBeLessThan(8000);
    expect(await decodeLink(`#lab~v1.${bomb}`, 'lab', codec)).toEqual({ kind: 'damaged' });
  });

  it('refuse a state that is too much for an address', async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCharCode(33 + ((index * 7919 + ((index * index) % 101)) % 90)),
    ).join('');
    await expect(encodeLink('lab', { trace: noise, size: 1 })).rejects.toThrow(
      /^the link would have \d+ characters, 8192 at most$/,
    );
  });
});
