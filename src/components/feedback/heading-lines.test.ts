import { expect, it } from 'vitest';
import { headingLines } from './heading-lines.ts';

it('finds headings, and no comments in code', () => {
  const source = [
    '---',
    'title: A note',
    '---',
    '## First',
    '',
    '```bash',
    '# not a heading',
    '```',
    '### Second',
    '````md',
    '```',
    '## not one either',
    '````',
    '#hashtag',
    '## Third',
  ].join('\n');
  expect(headingLines(source)).toEqual([4, 9, 15]);
});
