import type { KnipConfig } from 'knip';

/** Code fences and code in a line: what stands there is shown, not run. */
const code = /^(`{3,})[^\n]*\n[\s\S]*?^\1|`[^`\n]*`/gm;

/**
 * What an MDX file uses, as a module: its imports, and each `name.member` in its text. Knip's own
 * reading stops at the imports, so the members of `import * as runs` would all seem unused.
 */
function usesOfMdx(text: string): string {
  const prose = text.replace(code, '');
  const imports = prose.match(/^import\s[^;]*?['"][^'"]+['"]/gm) ?? [];
  const members = prose.match(/\b[A-Za-z_$][\w$]*\.[A-Za-z_$][\w$]*/g) ?? [];
  return [...imports, ...members].join(';\n');
}

const config: KnipConfig = {
  compilers: { mdx: usesOfMdx },
  // Called by scripts where they are installed.
  ignoreBinaries: ['apt-get', 'buildah', 'dpkg-query', 'protoc', 'unshare'],
  // A type that its own module uses may be exported for the reader's sake.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: [
        'scripts/*.{mjs,ts}',
        'content/**/*.mdx',
        'src/route-data.ts',
        // For authors: used once a heading is renamed.
        'src/components/FormerId.astro',
      ],
      project: [
        'content/**/*.mdx',
        'src/**/*.{ts,tsx,astro}',
        'scripts/**/*.{mjs,ts}',
        'tests/**/*.ts',
        '*.{ts,mjs,cjs}',
      ],
      // Found by "astro check" itself; a command of scripts/test.ts.
      ignoreDependencies: ['@astrojs/check', 'cspell'],
    },
    'packages/engine': {
      entry: ['bench/*.ts', 'test/**/record.ts'],
      project: ['{src,test,bench}/**/*.ts'],
    },
  },
};

export default config;
