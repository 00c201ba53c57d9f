import { defineMdastPlugin } from 'satteri';
import temml from 'temml';

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** MathML in an MDX document: a fragment with raw HTML, since MDX has no HTML nodes.
 * Carries its TeX, from which the Markdown version takes it back. */
function mathml(tex: string, displayMode: boolean) {
  const html = temml
    .renderToString(tex, { displayMode, throwOnError: true })
    .replace('<math', () => `<math data-tex="${escapeAttribute(tex)}"`);
  return {
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value: html }],
    children: [],
  };
}

/** Renders `$…$` and `$$…$$` to MathML at build; a mistake in the TeX fails the build. */
export const mathPlugin = defineMdastPlugin({
  name: 'rackbook-math',
  math: (node) => ({ type: 'mdxJsxFlowElement' as const, ...mathml(node.value, true) }),
  inlineMath: (node) => ({ type: 'mdxJsxTextElement' as const, ...mathml(node.value, false) }),
});
