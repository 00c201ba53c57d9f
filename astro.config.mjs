import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import site from './site.config.ts';
import { baseLinksPlugin } from './src/markdown/base-links.ts';
import { codeOptions } from './src/markdown/code.ts';
import { mathPlugin } from './src/markdown/math.ts';
import { sections } from './src/sections.ts';

const component = (name) => `./src/components/${name}.astro`;

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: { math: true, directive: true },
      mdastPlugins: [mathPlugin],
      hastPlugins: [baseLinksPlugin(site.base)],
    }),
  },
  vite: { worker: { format: 'es' } },
  integrations: [
    preact(),
    starlight({
      title: site.name,
      description: site.description,
      favicon: '/favicon.svg',
      pagefind: false,
      credits: false,
      lastUpdated: true,
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
      sidebar: sections.map(({ id, title }) => ({
        label: title,
        items: [{ autogenerate: { directory: `content/${id}` } }],
      })),
      components: {
        ContentPanel: component('ContentPanel'),
        Footer: component('Footer'),
        Head: component('Head'),
        Header: component('Header'),
        MarkdownContent: component('MarkdownContent'),
        PageFrame: component('PageFrame'),
        PageTitle: component('PageTitle'),
        PageSidebar: component('PageSidebar'),
        Sidebar: component('Sidebar'),
        ThemeProvider: component('ThemeProvider'),
        TwoColumnContent: component('TwoColumnContent'),
      },
    }),
    mdx(),
  ],
});
