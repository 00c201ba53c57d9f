/**
 * Records what buildah does with the scenarios: which steps it takes from its cache, which files the
 * image then has, and how it words what does not build.
 *
 * Run as root on Debian 12 after `apt-get install buildah busybox-static`:
 *   node packages/engine/test/conformance/docker-build/record.ts
 * The base image is made from the static busybox; no registry is asked.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  CACHE_SCENARIOS,
  FAILURE_SCENARIOS,
  FILE_SCENARIOS,
  type Scenario,
  type ScenarioBuild,
} from './scenarios.ts';

const APPLETS = 'sh cat chmod cp echo false ls mkdir mv rm touch true'.split(' ');
/** Directories of the base image and of the running container. */
const NOT_LISTED = ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', 'var'];

const work = mkdtempSync(join(tmpdir(), 'docker-build-'));
const storage = ['--root', join(work, 'root'), '--runroot', join(work, 'run')];

function buildah(...words: string[]): { status: number; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    'buildah',
    [...storage, '--storage-driver', 'vfs', ...words],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: work } },
  );
  return { status: status ?? -1, stdout, stderr };
}

function makeBase(): void {
  const bin = join(work, 'base/rootfs/bin');
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin, { recursive: true });
  copyFileSync('/bin/busybox', join(bin, 'busybox'));
  for (const applet of APPLETS) symlinkSync('busybox', join(bin, applet));
  writeFileSync(join(work, 'base/Dockerfile'), 'FROM scratch\nCOPY rootfs /\n');
  const { status, stderr } = buildah('bud', '-t', 'localhost/base', join(work, 'base'));
  if (status !== 0) throw new Error(stderr);
}

function writeContext({ files, dockerignore }: ScenarioBuild): string {
  const context = join(work, 'context');
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context);
  const all = [
    ...files,
    ...(dockerignore === undefined ? [] : [{ path: '.dockerignore', content: dockerignore }]),
  ];
  for (const { path, content, mode = 0o644, mtime = 1_700_000_000 } of all) {
    const file = join(context, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
    utimesSync(file, mtime, mtime);
  }
  return context;
}

/** The image's own files as `path mode size digest`, directories as `path mode`. */
function listFiles(): string[] {
  const container = buildah('from', '--pull-never', 'localhost/result').stdout.trim();
  const root = buildah('mount', container).stdout.trim();
  const lines: string[] = [];
  const visit = (path: string): void => {
    for (const name of readdirSync(root + path).toSorted()) {
      const inner = `${path === '/' ? '' : path}/${name}`;
      if (path === '/' && NOT_LISTED.includes(name)) continue;
      const info = lstatSync(root + inner);
      const mode = (info.mode & 0o7777).toString(8);
      if (info.isDirectory()) {
        lines.push(`${inner}/ ${mode}`);
        visit(inner);
      } else {
        const digest = createHash('sha256')
          .update(readFileSync(root + inner))
          .digest('hex');
        lines.push(`${inner} ${mode} ${info.size} ${digest}`);
      }
    }
  };
  visit('/');
  buildah('rm', container);
  return lines;
}

interface RecordedStep {
  text: string;
  cached: boolean;
}

function runBuild(build: ScenarioBuild, list: boolean) {
  const context = writeContext(build);
  const dockerfile = join(work, 'Dockerfile');
  writeFileSync(dockerfile, build.dockerfile);
  const args = Object.entries(build.buildArgs ?? {}).flatMap((pair) => [
    '--build-arg',
    pair.join('='),
  ]);
  const { status, stdout, stderr } = buildah(
    ...['bud', '--layers', '--isolation', 'chroot', '--pull-never', '-t', 'localhost/result'],
    ...[...args, '-f', dockerfile, context],
  );
  const steps: RecordedStep[] = [];
  for (const line of stdout.split('\n')) {
    const step = /^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: (.*)$/.exec(line);
    const last = steps.at(-1);
    if (step?.[1] !== undefined) steps.push({ text: step[1], cached: false });
    else if (line.startsWith('--> Using cache') && last !== undefined) last.cached = true;
  }
  const error = stderr
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('time='))
    .join('\n')
    .replaceAll(work, 'WORK');
  return {
    status,
    steps,
    ...(status === 0 ? {} : { error }),
    ...(list && status === 0 ? { files: listFiles() } : {}),
  };
}

function record(file: string, scenarios: readonly Scenario[], list: boolean): void {
  const results = scenarios.map(({ name, builds }) => {
    // A cache of its own for each scenario.
    buildah('rm', '--all');
    rmSync(join(work, 'root'), { recursive: true, force: true });
    makeBase();
    return { name, builds: builds.map((build) => runBuild(build, list)) };
  });
  const tool = execFileSync('buildah', ['--version'], { encoding: 'utf8' }).trim();
  const path = join(import.meta.dirname, 'recordings', `${file}.json`);
  writeFileSync(path, `${JSON.stringify({ tool, results }, null, 1)}\n`);
}

try {
  record('cache', CACHE_SCENARIOS, false);
  record('files', FILE_SCENARIOS, true);
  record('failures', FAILURE_SCENARIOS, false);
} finally {
  rmSync(work, { recursive: true, force: true });
}
