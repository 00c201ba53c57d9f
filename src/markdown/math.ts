import { defineMdastPlugin } from 'satteri';
import temml from 'temml';

/** MathML in an MDX document: a fragment with raw HTML, since MDX has no HTML nodes. */
function mathml(tex: string, displayMode: boolean) {
  const html = temml.renderToString(tex, { displayMode, throwOnError: true });
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
