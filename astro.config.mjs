import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import site from './site.config.ts';
import { cellsPlugin } from './src/cells/build/plugin.ts';
import { contentSecurityPolicies } from './src/integrations/content-security-policy.ts';
import { markdownExport } from './src/integrations/markdown-export.ts';
import { runtimeInEachFile } from './src/integrations/runtime-in-each-file.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sectionPrint } from './src/integrations/section-print.ts';
import { systemColourScheme } from './src/integrations/system-colour-scheme.ts';
import { workerFiles } from './src/integrations/worker-files.ts';
import { baseLinksPlugin } from './src/markdown/base-links.ts';
import { codeOptions } from './src/markdown/code.ts';
import { headingLinkPlugins } from './src/markdown/heading-links.ts';
import { mathPlugin } from './src/markdown/math.ts';
import { pagesBeside, sections } from './src/sections.ts';

/**
 * What every playground needs at once comes as one file; what is loaded on demand stays apart, and
 * so does what pages without a playground, and cells, need too.
 */
const chunks = [
  { name: 'preload', test: /vite\/preload-helper/, priority: 1 },
  { name: 'saved-state', test: /frame\/saved-state/, priority: 1 },
  {
    name: 'playground',
    test: /node_modules\/(preact|@astrojs\/preact)\/|src\/playgrounds\/frame\/(?!link|codec|memoize-last)/,
  },
];

/**
 * What programs come to together comes as one file, rather than as many that ask for each other one after the other.
 */
const pythonParts = [
  ['syntax', /(syntax|compile)\/more\//],
  ['strings', /(syntax\/strings|compile\/f-strings)\//],
  [
    'classes',
    /(vm\/(class-building|attribute-setting)|builtins\/(type|type-order|identifiers))\.ts/,
  ],
  [
    'exceptions',
    /(vm\/(exceptions|exception-details|os-errors|syntax-errors|texts|unwind|wording\/.*)|builtins\/(exceptions|exception-making))\.ts/,
  ],
  ['generators', /vm\/(yielding|generator-ends|unawaited)\.ts/],
  ['unpacking', /vm\/(unpacking|dict-update)\.ts/],
  ['rounding', /(builtins\/rounding|numbers\/(decimal-digits|float|float-rounding))\.ts/],
  ['formatting', /(numbers\/(format|int-text|float-text)[\w-]*|builtins\/formatting)\.ts/],
  [
    'slices',
    /builtins\/(slicing|repetition|sequence-\w+|(list|tuple)-details|groups\/sequences)\.ts/,
  ],
  ['reports', /(vm\/(exception-report|traceback-\w+)|program\/reports)\.ts/],
].map(([name, path]) => ({
  name: `python-${name}`,
  test: new RegExp(`engine/src/compute/python/${path.source}`),
}));

/**
 * A machine comes as one file, its shell as another, but for what their first prompt does not need; and Python as one
 * file, with what the first output of a small program needs. What others need of its parser and its compiler are two more.
 */
const workerChunks = [
  {
    name: 'machine',
    test: /engine\/src\/world\/linux\/(machine|gathering)\.ts|commands\/programs\.ts|sessions\/pace\.ts/,
    priority: 2,
  },
  {
    name: 'python',
    test: /engine\/src\/world\/python\/run\.ts|jobs\/python-cell\.ts/,
    priority: 1,
  },
  {
    name: 'machine-calls',
    test: /engine\/src\/world\/linux\/parts\//,
    priority: 1,
  },
  ...pythonParts,
  {
    name: 'linux',
    test: /engine\/src\/world\/linux\/(linux|machine|programs)\.ts|runner\/sessions\/serve\.ts/,
  },
];

const pythonFiles = workerFiles('PYTHON_FILES', (id) => id.endsWith('/jobs/python-cell.ts'));

/**
 * The shell's parser can read arithmetic too, which is never asked of it, since the engine does that itself: it is
 * left out of what a terminal loads.
 */
const withoutParsedArithmetic = () => ({
  name: 'without-parsed-arithmetic',
  enforce: 'pre',
  load(id) {
    if (!/\/unbash\/dist\/arithmetic\.js$/.test(id)) return undefined;
    return 'export const parseArithmeticExpression = () => undefined;';
  },
});

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: { math: true, directive: true },
      mdastPlugins: [mathPlugin, cellsPlugin],
      hastPlugins: [...headingLinkPlugins, baseLinksPlugin(site.base)],
    }),
  },
  // Style sheets stay files of their own, shared between pages.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [pythonFiles.ofPage],
    worker: {
      format: 'es',
      plugins: () => [withoutParsedArithmetic(), runtimeInEachFile(), pythonFiles.ofWorker],
      // A file with a single character beyond Latin-1 is read as text of two bytes each, which takes longer.
      rolldownOptions: { output: { charset: 'ascii', codeSplitting: { groups: workerChunks } } },
    },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } },
      },
    },
  },
  integrations: [
    preact(),
    starlight({
      title: site.name,
      description: site.description,
      favicon: '/favicon.svg',
      pagefind: false,
      credits: false,
      lastUpdated: true,
      routeMiddleware: './src/route-data.ts',
      disable404Route: true,
      markdown: { headingLinks: false, processedDirs: ['./content'] },
      ...(site.repository && {
        editLink: { baseUrl: `${site.repository}/edit/${site.branch}/` },
      }),
      expressiveCode: codeOptions,
      customCss: [
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/prose.css',
        './src/styles/print.css',
      ],
      sidebar: [
        ...sections.map(({ id, title }) => ({
          label: title,
          items: [{ autogenerate: { directory: `content/${id}` } }],
        })),
        { label: 'Beside the notes', items: [...pagesBeside] },
      ],
      components: {
        ContentPanel: './src/components/ContentPanel.astro',
        Footer: './src/components/Footer.astro',
        Head: './src/components/Head.astro',
        Header: './src/components/Header.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        PageFrame: './src/components/PageFrame.astro',
        PageTitle: './src/components/PageTitle.astro',
        PageSidebar: './src/components/PageSidebar.astro',
        Sidebar: './src/components/Sidebar.astro',
        ThemeProvider: './src/components/ThemeProvider.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
    }),
    mdx(),
    searchIndex(),
    systemColourScheme(),
    markdownExport(site),
    sectionPrint(site),
    contentSecurityPolicies(),
  ],
});
