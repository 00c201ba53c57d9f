/**
 * `npm run coverage`: writes `docs/coverage.md`, what of the plan exists: notes, what runs in them,
 * and their questions, read off the files themselves.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cellsOf, checkedBy, fencesOf } from '../src/cells/fences.ts';
import type { Question } from '../src/checks/question.ts';
import { plan } from './coverage-plan.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const coverageFile = join(root, 'docs/coverage.md');

/** A note as it is. */
interface Covered {
  readonly note: string;
  readonly words: number;
  /** Figures drawn at build. */
  readonly figures: number;
  /** Playgrounds that run in it. */
  readonly playgrounds: number;
  /** Languages of its cells, one for each cell. */
  readonly cells: readonly string[];
  /** Exercises whose solution is run against tests. */
  readonly exercises: number;
  /** Whether the engine computes something on the page, a playground or numbers of the text. */
  readonly computes: boolean;
  readonly questions: number;
}

async function readNote(note: string): Promise<Covered | undefined> {
  const file = join(root, 'content', `${note}.mdx`);
  if (!existsSync(file)) return undefined;
  const source = readFileSync(file, 'utf8');
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  const prose = body
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, ' ')
    .replace(/^(import|export)\s[\s\S]*?;\n/gm, ' ')
    .replace(/<[^>]*>/g, ' ');
  // A component of a playground's folder that hydrates has a view of its own beside it.
  const islands = Array.from(body.matchAll(/^import \w+ from '(#playgrounds\/[^']+\.astro)'/gm))
    .map(([, path = '']) => readFileSync(join(root, path.replace('#', 'src/')), 'utf8'))
    .filter((component) => component.includes('client:'));
  const drawings = Array.from(
    body.matchAll(/^import (\w+) from '(#(?:figures|playgrounds)\/[^']+\.astro)'/gm),
  ).filter(([, , path = '']) => {
    const component = readFileSync(join(root, path.replace('#', 'src/')), 'utf8');
    return !component.includes('client:') && /<svg|<Diagram/.test(component);
  });
  const uses = drawings.map(([, name]) => body.match(new RegExp(`<${name}\\b`, 'g'))?.length ?? 0);
  const check = join(root, 'src/checks', `${note}.ts`);
  const { questions }: { readonly questions: readonly Question[] } = existsSync(check)
    ? await import(pathToFileURL(check).href)
    : { questions: [] };
  return {
    note,
    words: prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0,
    figures: uses.reduce((sum, count) => sum + count, 0),
    playgrounds: islands.length,
    cells: cellsOf(source).cells.map(({ language }) => language),
    exercises: fencesOf(source).filter((fence) => checkedBy(fence) !== undefined).length,
    computes: islands.length > 0 || /^import .*@rackbook\/engine/m.test(source),
    questions: questions.length,
  };
}

/** `2 bash, 1 python`; nothing when there are none. */
function cellsIn({ cells, exercises }: Covered): string {
  const counts = ['bash', 'python'].flatMap((language) => {
    const count = cells.filter((one) => one === language).length;
    return count === 0 ? [] : [`${count} ${language}`];
  });
  if (exercises > 0) counts.push(`${exercises} checked`);
  return counts.join(', ');
}

/** The whole table as Markdown. */
export async function coverageTable(): Promise<string> {
  const notes = await Promise.all(plan.map(async (row) => ({ row, is: await readNote(row.note) })));
  const unplanned = globSync('*/*.mdx', { cwd: join(root, 'content') })
    .map((file) => file.replaceAll('\\', '/').replace(/\.mdx$/, ''))
    .filter((name) => !plan.some(({ note }) => note === name));
  if (unplanned.length > 0) throw new Error(`Not in the plan: ${unplanned.join(', ')}`);
  const rows = notes.map(({ row, is }) => {
    const planned = [...row.playgrounds, ...row.cells.map((language) => `${language} cells`)];
    return is === undefined
      ? `| ${row.note} | – | – | – | – | ${planned.join(', ')} | – |`
      : `| ${row.note} | ${is.words} | ${is.figures} | ${is.playgrounds} of ${row.playgrounds.length} | ${cellsIn(is)} | ${planned.join(', ')} | ${is.questions} |`;
  });
  const written = notes.flatMap(({ is }) => is ?? []);
  const still = written.filter(({ playgrounds }) => playgrounds === 0);
  const sum = (of: (note: Covered) => number) =>
    written.reduce((total, note) => total + of(note), 0);
  return `# Coverage

Written by \`npm run coverage\` from the files; do not edit. ${written.length} of ${plan.length} notes, ${sum(({ words }) => words).toLocaleString('en')} words, ${sum(({ figures }) => figures)} drawings, ${sum(({ playgrounds }) => playgrounds)} playgrounds, ${sum(({ cells }) => cells.length)} cells, ${sum(({ exercises }) => exercises)} exercises with tests, ${sum(({ questions }) => questions)} questions.

| note | words | drawings | playgrounds | cells | meant to run | questions |
|---|---:|---:|---:|---|---|---:|
${rows.join('\n')}

## Notes without a playground

${still.length} notes have none yet. With an asterisk: the engine computes numbers or figures on the page all the same.

${still.map(({ note, computes }) => `- ${note}${computes ? ' *' : ''}`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(coverageFile, await coverageTable());
  console.log(`Wrote ${coverageFile}`);
}
