import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition, type PluginFactoryContext } from 'satteri';
import { type Cell, checkedBy, isCell, optionsOf } from '../fences.ts';
import { type CellRun, failingLine, outputTitle } from '../output.ts';
import { type CellWorld, programName } from '../world.ts';
import { runPage } from './run-page.ts';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a cell wrote, as a figure; both streams are told apart. What is folded is opened by its heading. */
function outputHtml(run: CellRun, isFolded: boolean): string {
  const pieces = run.output.map(({ stream, text }) =>
    stream === 'stdout' ? escapeHtml(text) : `<span class="cell-error">${escapeHtml(text)}</span>`,
  );
  const title = `<span class="title">${escapeHtml(outputTitle(run))}</span>`;
  const text = `<pre data-language="text"><code>${pieces.join('')}</code></pre>`;
  const [before, after] = isFolded
    ? [`<details><summary>${title}</summary>`, '</details>']
    : [`<figcaption>${title}</figcaption>`, ''];
  return `<figure class="cell-output">${before}${text}${after}</figure>`;
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly unknown[],
) => ({
  type: 'mdxJsxFlowElement' as const,
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  })),
  children: children as never[],
});

/** Options of the highlighter: the look of a file, with its title where there is one. */
const shown = (title: string | undefined) =>
  title === undefined ? 'frame="code"' : `frame="code" title="${title}"`;

/** The line of a cell that failed, for the highlighter. */
function failure({ language, title }: Cell, { output, status }: CellRun): string {
  if (language !== 'python' || status === 0) return '';
  const written = output.map(({ stream, text }) => (stream === 'stderr' ? text : '')).join('');
  const line = failingLine(written, programName(title));
  return line === undefined ? '' : ` failed=${line}`;
}

function worldOf({ language, id, title, after, setup, seed, cores, files }: Cell): CellWorld {
  return { language, id, title, after, setup, seed, cores, files };
}

/**
 * Turns a fence `bash run` or `python run` into a cell, its source and what came of it; and marks the files of
 * cells. Only for documents that have any.
 */
export function cellsPlugin({
  source,
  fileURL,
}: PluginFactoryContext): MdastPluginDefinition | undefined {
  if (fileURL === undefined || !/^\s*(`{3,}|~{3,}).*\b(run|file=|check=)/m.test(source))
    return undefined;
  const page = runPage(fileURLToPath(fileURL));
  // Whoever asks for a result hears of a failure; before that nobody does.
  page.catch(() => {});
  let next = 0;
  return defineMdastPlugin({
    name: 'rackbook-cells',
    async code(node) {
      const meta = node.meta ?? '';
      const language = node.lang ?? '';
      const options = optionsOf(meta);
      if (isCell({ language, meta })) {
        const place = next++;
        const finished = (await page).cells[place];
        if (finished === undefined) throw new Error(`No cell ${place} in ${fileURL.pathname}`);
        const { cell, run } = finished;
        return element('div', { class: 'cell', 'data-cell': JSON.stringify(worldOf(cell)) }, [
          {
            type: 'code',
            lang: language,
            meta: shown(cell.title) + failure(cell, run),
            value: cell.source,
          },
          element('Fragment', { 'set:html': outputHtml(run, cell.isFolded) }, []),
        ]);
      }
      const checked = checkedBy({ language, meta });
      if (checked !== undefined) {
        const title = options.get('title') ?? 'Tests';
        return element('div', { class: 'cell-check', 'data-cell-check': checked }, [
          { type: 'code', lang: language, meta: shown(title), value: node.value },
        ]);
      }
      const file = options.get('file');
      if (file === undefined) return undefined;
      return element('div', { 'data-cell-file': file }, [
        {
          type: 'code',
          lang: language,
          meta: shown(options.get('title') ?? file),
          value: node.value,
        },
      ]);
    },
  });
}
