/**
 * `npm run overlap -- FOLDER [WORDS]`: says where the notes share a run of words with the texts in a
 * folder, such as the course material that they cover, which is not part of the repository. Nine
 * words in a row are a sentence that was copied; fewer are chance. Exit status 1 if there are any.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Word {
  readonly text: string;
  readonly line: number;
}

/** The words of a text in lower case, with their lines; identifiers and code count as they read. */
function wordsOf(text: string): Word[] {
  return text.split('\n').flatMap((content, index) =>
    Array.from(content.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu), ([word]) => ({
      text: word,
      line: index + 1,
    })),
  );
}

/** Every run of `length` words, with where it begins. */
function runsOf(words: readonly Word[], length: number): [run: string, start: number][] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, start) => [
    words
      .slice(start, start + length)
      .map(({ text }) => text)
      .join(' '),
    start,
  ]);
}

const [folder, count = '9'] = process.argv.slice(2);
const length = Number(count);
if (folder === undefined || !Number.isInteger(length) || length < 2) {
  console.error('Usage: npm run overlap -- FOLDER [WORDS], WORDS a whole number from 2 on');
  process.exit(2);
}

const known = new Map<string, string>();
for (const file of globSync('**/*.{txt,md}', { cwd: folder })) {
  const words = wordsOf(readFileSync(join(folder, file), 'utf8'));
  for (const [run, start] of runsOf(words, length)) known.set(run, `${file}:${words[start]?.line}`);
}
if (known.size === 0) {
  console.error(`There is no text of ${length} words in ${folder}.`);
  process.exit(2);
}

let found = 0;
for (const file of globSync('{content,src/checks,src/figures}/**/*.{mdx,yaml,ts,astro}')) {
  const words = wordsOf(readFileSync(file, 'utf8'));
  let end = -1;
  for (const [run, start] of runsOf(words, length)) {
    const source = known.get(run);
    if (source === undefined) continue;
    // One report for a run that is longer.
    if (start > end) {
      found += 1;
      console.log(`${file}:${words[start]?.line} shares “${run}” with ${source}`);
    }
    end = start + length;
  }
}
console.log(`${found} runs of ${length} words in common`);
if (found > 0) process.exitCode = 1;
