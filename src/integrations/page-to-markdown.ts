import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as MarkdownRoot, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { attribute, parseHtml } from './html.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** A note as a text file. */
export interface MarkdownNote {
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

/** Words for the eye or the pointer only, and what the text around them already says. */
const furniture =
  'script, style, template, link, noscript, [hidden], [aria-hidden="true"], .no-print, .needs-script';

const strongLine = (value: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value }] }],
});

/** Markdown that the serializer must not touch. */
const verbatim = (value: string) => ({ type: 'html' as const, value });

function accessibleName(element: Element, tree: Element | Root): string | undefined {
  const labelledBy = attribute(element, 'ariaLabelledBy') ?? element.properties.ariaLabelledBy;
  const id = Array.isArray(labelledBy) ? labelledBy[0] : labelledBy;
  const label = typeof id === 'string' ? select(`[id="${id}"]`, tree) : undefined;
  return (
    attribute(element, 'ariaLabel') ?? (label === undefined ? undefined : textOf(label).trim())
  );
}

/** Reads the alignment that MDX writes as a style, where the conversion looks for the attribute. */
function alignCells(children: readonly ElementContent[]): void {
  for (const cell of children.flatMap((child) => (child.type === 'element' ? [child] : []))) {
    const style = attribute(cell, 'style');
    const align = style && /text-align:\s*(left|right|center)/.exec(style)?.[1];
    if (align) cell.properties.align = align;
    alignCells(cell.children);
  }
}

/** A formula as the TeX it was written in, else as its text. */
const math: Handle = (_state, element) => {
  const tex = attribute(element, 'dataTex');
  if (tex === undefined) return { type: 'text', value: textOf(element) };
  const isDisplay = attribute(element, 'display') === 'block';
  return verbatim(isDisplay ? `$$\n${tex.trim()}\n$$` : `$${tex}$`);
};

/** Code in a frame, and output, as a fence with its language and title; other figures as they are. */
const figure: Handle = (state, element) => {
  const code = select('pre[data-language]', element);
  if (code === undefined) return state.toFlow(state.all(element));
  const title = select(':is(figcaption, summary) .title', element);
  const name = title === undefined ? '' : textOf(title).trim();
  const parts = selectAll('.ec-line .code', code);
  const lines = (parts.length > 0 ? parts : [code]).map((part) => textOf(part).replace(/\n$/, ''));
  return {
    type: 'code',
    lang: attribute(code, 'dataLanguage') ?? null,
    meta: name === '' ? null : `title="${name}"`,
    value: lines.join('\n'),
  };
};

const aside: Handle = (state, element) => {
  const label = attribute(element, 'ariaLabel');
  const content = state.toFlow(state.all(element));
  return {
    type: 'blockquote',
    children: [...(label === undefined ? [] : [strongLine(label)]), ...content],
  };
};

/** A drawing by its name; one without a name says nothing in words. */
const svg: Handle = (_state, element) => {
  const title = select('title', element);
  const name = accessibleName(element, element) ?? (title && textOf(title).trim());
  return name ? { type: 'emphasis', children: [{ type: 'text', value: `[Figure: ${name}]` }] } : [];
};

/** `x²` keeps its meaning: Markdown has no mark of its own for it. */
const raised: Handle = (state, element) => [
  verbatim(`<${element.tagName}>`),
  ...(state.all(element) as PhrasingContent[]),
  verbatim(`</${element.tagName}>`),
];

const summary: Handle = (_state, element) => strongLine(textOf(element).trim());

const nothing: Handle = () => undefined;

/**
 * A playground by its question and address, and after it what it marks with `data-markdown`: its
 * result in words, a table of its numbers.
 */
function islandHandle(address: string): Handle {
  return (state, element) => {
    const named = select('[aria-label], [aria-labelledby]', element);
    const heading = select('h2, h3, h4, h5, h6', element);
    const title = (named && accessibleName(named, element)) ?? (heading && textOf(heading).trim());
    const id = attribute(named, 'id');
    const url = id === undefined ? address : `${address}#${id}`;
    const kept = selectAll('[data-markdown]', element).flatMap((part) => state.all(part));
    const link: PhrasingContent = {
      type: 'link',
      url,
      children: [{ type: 'text', value: `Interactive: ${title ?? 'playground'}` }],
    };
    return [{ type: 'paragraph', children: [link] }, ...state.toFlow(kept)];
  };
}

function withoutFurniture(nodes: readonly ElementContent[]): ElementContent[] {
  const tree: Element = {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: structuredClone([...nodes]),
  };
  const dropped = new Set<ElementContent>(selectAll(furniture, tree));
  alignCells(tree.children);
  const prune = (children: ElementContent[]): ElementContent[] =>
    children
      .filter((child) => !dropped.has(child))
      .map((child) =>
        child.type === 'element' ? { ...child, children: prune(child.children) } : child,
      );
  return prune(tree.children);
}

/**
 * A rendered note as Markdown: title, description, content and sources, links made absolute,
 * formulas as TeX, code as fences, asides as quotations, playgrounds as links with their results.
 *
 * @param html The built page.
 * @param address Where the page is published; may lack an origin, then links stay as they are.
 */
export function pageToMarkdown(html: string, address: string): MarkdownNote {
  const page = parseHtml(html);
  const heading = select('main h1', page);
  const content = select('main .sl-markdown-content', page);
  if (heading === undefined || content === undefined) {
    throw new Error(`${address} has no title or no content to turn into Markdown.`);
  }
  const title = textOf(heading).trim();
  const description = attribute(select('meta[name="description"]', page), 'content') ?? '';
  const references = select('main .references', page);
  const base: Element[] = URL.canParse(address)
    ? [{ type: 'element', tagName: 'base', properties: { href: address }, children: [] }]
    : [];
  const tree: Root = {
    type: 'root',
    children: [
      ...base,
      {
        type: 'element',
        tagName: 'h1',
        properties: {},
        children: [{ type: 'text', value: title }],
      },
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: description }],
      },
      ...withoutFurniture(content.children),
      ...(references === undefined ? [] : withoutFurniture(references.children)),
    ],
  };
  const handlers: Record<string, Handle> = {
    math,
    figure,
    aside,
    svg,
    summary,
    sup: raised,
    sub: raised,
    button: nothing,
    input: nothing,
    select: nothing,
    textarea: nothing,
    'astro-island': islandHandle(address),
  };
  const processor = unified()
    .use(rehypeRemark, { document: true, handlers })
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' });
  const markdown = processor.stringify(processor.runSync(tree) as MarkdownRoot);
  return { title, description, markdown };
}
