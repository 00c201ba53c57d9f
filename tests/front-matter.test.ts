import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from './support/project-copy.ts';
import { projectFolder } from './support/test-site.ts';

let copy: ProjectCopy;

beforeAll(() => {
  copy = copyProject();
});

afterAll(() => {
  copy.remove();
});

/** Front matter without a mistake, before `changes`; `undefined` leaves a field out. */
function note(changes: Readonly<Record<string, string | undefined>>): string {
  const fields: Readonly<Record<string, string | undefined>> = {
    title: 'A note',
    description:
      'A description that is long enough to say what this is and why anyone should care.',
    order: '9',
    sources: '[course-notes]',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\nText.\n`;
}

/** Reads all notes as the build does first, with one more note among them. */
function readNotesWith(text: string) {
  writeFileSync(join(copy.folder, 'content/memory/example-note.mdx'), text);
  const astro = join(projectFolder, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'sync', '--force'], {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { isGood: status === 0, output: stdout + stderr };
}

test('a note without a mistake is read', () => {
  const { isGood, output } = readNotesWith(note({}));
  expect(isGood, output).toBe(true);
});

test.each([
  { what: 'a missing title', changes: { title: undefined }, says: ['title', 'Required'] },
  { what: 'a word as order', changes: { order: 'first' }, says: ['order', 'number', 'string'] },
  {
    what: 'a source nobody knows',
    changes: { sources: '[my-memory]' },
    says: ['sources', 'course-notes', 'cloud-slides'],
  },
  {
    what: 'a misspelt field',
    changes: { descritpion: 'Oops' },
    says: ['descritpion', 'Unknown field', 'Expected one of', 'description'],
  },
])('$what stops the build with file, field and what was expected', ({ changes, says }) => {
  const { isGood, output } = readNotesWith(note(changes));
  expect(isGood).toBe(false);
  for (const part of ['content/memory/example-note.mdx', ...says]) expect(output).toContain(part);
});
