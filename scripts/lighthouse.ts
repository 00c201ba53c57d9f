/**
 * `npm run lighthouse`: the four scores of Lighthouse (mobile) for the landing page, a section page
 * and a note of the built site, or for the paths given. Not part of the tests: Lighthouse is large
 * and its performance score depends on the machine; npm fetches it on demand.
 */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumArguments, requireChromium } from './chromium.ts';
import { builtBase, serveFolder } from './static-server.ts';

const lighthouse = 'lighthouse@13.5.0';
const folder = 'dist';
const usualPaths = ['', 'memory/', 'memory/caching/'];

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null }>
  >;
}

const workFolder = mkdtempSync(join(tmpdir(), 'rackbook-lighthouse-'));
const chromeFlags = ['--headless=new', ...chromiumArguments].join(' ');

/** Runs Lighthouse in a process of its own; the server answers from this one meanwhile. */
async function audit(address: string): Promise<Report> {
  const file = join(workFolder, 'report.json');
  const status = await new Promise((resolve) => {
    const run = spawn(
      `npm exec --yes --package=${lighthouse} -- lighthouse ${address} --quiet ` +
        `--only-categories=performance,accessibility,best-practices,seo --output=json --output-path="${file}" --chrome-flags="${chromeFlags}"`,
      { shell: true, stdio: 'inherit', env: { ...process.env, CHROME_PATH: requireChromium() } },
    );
    run.on('close', resolve);
  });
  if (status !== 0) throw new Error(`Lighthouse failed on ${address}.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** A copy of the build with its texts compressed, as GitHub Pages sends them. */
function compressedCopy(): string {
  const copy = join(workFolder, 'site');
  cpSync(folder, copy, { recursive: true });
  for (const name of globSync('**/*.{html,css,js,svg,xml,txt,md}', { cwd: copy })) {
    writeFileSync(join(copy, `${name}.gz`), gzipSync(readFileSync(join(copy, name))));
  }
  return copy;
}

const base = builtBase(folder);
const server = await serveFolder(compressedCopy(), base, { isPublished: true });
const given = process.argv.slice(2);
const scores: Record<string, Record<string, number>> = {};
try {
  for (const path of given.length > 0 ? given : usualPaths) {
    const { categories, audits } = await audit(server.address + path);
    scores[base + path] = Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
    );
    const counted = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => (weight > 0 ? (audits[id] ?? []) : [])),
    );
    for (const { title, score } of counted) {
      if (score !== null && score < 1) console.log(`${base}${path}: ${title} (${score})`);
    }
  }
  console.table(scores);
} finally {
  await server.close();
  rmSync(workFolder, { recursive: true });
}
