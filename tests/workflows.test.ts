import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from './support/test-site.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly uses?: string;
  readonly steps?: readonly {
    readonly id?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string) =>
  parse(readFileSync(join(projectFolder, '.github/workflows', name), 'utf8')) as Workflow;

const names = globSync('*.yml', { cwd: join(projectFolder, '.github/workflows') }).sort();

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps ?? []);

/** What may be done with the repository, in a job or all of them. */
const writes = (permissions: Readonly<Record<string, string>> | undefined) =>
  Object.entries(permissions ?? {}).flatMap(([what, level]) => (level === 'write' ? [what] : []));

test('there are the two workflows', () => {
  expect(names).toEqual(['ci.yml', 'deploy.yml']);
});

test.each(names)('%s cancels superseded runs and starts from no permission to write', (name) => {
  const { concurrency, permissions } = workflow(name);
  expect(concurrency['cancel-in-progress']).toBe(true);
  expect(writes(permissions)).toEqual([]);
  expect(Object.keys(permissions)).toEqual(['contents']);
});

test.each(names)('%s uses official actions at a version, and its own files', (name) => {
  const { jobs } = workflow(name);
  const used = [...stepsOf(workflow(name)), ...Object.values(jobs)].flatMap(
    ({ uses }) => uses ?? [],
  );
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) {
    if (action.startsWith('./')) expect(existsSync(join(projectFolder, action)), action).toBe(true);
    else expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  }
});

test('each file is checked out with its history, which dates the notes', () => {
  for (const name of names) {
    for (const step of stepsOf(workflow(name))) {
      if (step.uses?.startsWith('actions/checkout'))
        expect(step.with).toEqual({ 'fetch-depth': 0 });
    }
  }
});

test('only the job that deploys may write, and only to Pages', () => {
  const { jobs } = workflow('deploy.yml');
  const allowed = Object.entries(jobs).map(([job, { permissions }]) => [job, writes(permissions)]);
  expect(Object.fromEntries(allowed)).toEqual({
    test: [],
    build: [],
    deploy: ['pages', 'id-token'],
  });
  expect(jobs.build?.needs).toBe('test');
  expect(jobs.deploy?.needs).toBe('build');
});

test('the address of the site comes from the configuration of Pages', () => {
  const steps = workflow('deploy.yml').jobs.build?.steps ?? [];
  const pages = steps.find(({ uses }) => uses?.startsWith('actions/configure-pages'));
  const build = steps.find(({ run }) => run === 'npm run build');
  expect(pages?.id).toBe('pages');
  const output = (name: string) => ['$', `{{ steps.pages.outputs.${name} }}`].join('');
  expect(build?.env).toEqual({ SITE_ORIGIN: output('origin'), SITE_BASE: output('base_path') });
});

test('what runs there is what runs here', () => {
  const commands = stepsOf(workflow('ci.yml')).flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['.ci/run']);
});
