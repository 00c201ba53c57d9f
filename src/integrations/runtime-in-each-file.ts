import type { Plugin } from 'vite';

/** The names of an import's or an export's clause, as pairs of the one in the file and the one outside of it. */
function namesOf(clause: string): { inner: string; outer: string }[] {
  return clause.split(',').map((entry) => {
    const [first = '', second = first] = entry.trim().split(/\s+as\s+/);
    return { inner: first, outer: second };
  });
}

/**
 * A file's code with what it imports from `runtimeFile`, the bundler's helpers, in it. An imported file is asked for
 * only once the file that imports it has come, and the helpers are few lines.
 */
export function withRuntime(code: string, runtimeFile: string, runtimeCode: string): string {
  const imported = new RegExp(
    `import\\s*\\{([^}]*)\\}\\s*from\\s*["']\\./${runtimeFile.replaceAll('.', '\\.')}["'];?`,
  ).exec(code);
  if (imported === null) return code;
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(runtimeCode);
  if (exported === null) throw new Error(`${runtimeFile} exports no names.`);
  const given = namesOf(exported[1] ?? '').map(({ inner, outer }) => `${outer}:${inner}`);
  const taken = namesOf(imported[1] ?? '').map(({ inner, outer }) => `${inner}:${outer}`);
  const helpers = runtimeCode.slice(0, exported.index).trim();
  const inline = `const{${taken}}=(()=>{${helpers}\nreturn{${given}}})();`;
  return code.replace(imported[0], () => inline);
}

/** Leaves out the file of the bundler's helpers: each file that needs them has them in it. */
export const runtimeInEachFile = (): Plugin => ({
  name: 'runtime-in-each-file',
  generateBundle(_options, bundle) {
    const runtime = Object.values(bundle).find(
      (output) => output.type === 'chunk' && output.name === 'rolldown-runtime',
    );
    if (runtime?.type !== 'chunk') return;
    const name = runtime.fileName.split('/').at(-1) ?? '';
    for (const output of Object.values(bundle)) {
      if (output.type === 'chunk') output.code = withRuntime(output.code, name, runtime.code);
    }
    delete bundle[runtime.fileName];
  },
});
