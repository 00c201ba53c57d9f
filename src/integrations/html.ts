import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse).freeze();

/** The tree of a whole HTML document. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** An attribute as text, by its property name (`dataTex`); `undefined` when absent or a flag. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
