import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin } from 'satteri';

/** Follows each heading with a link to itself; a sibling, so that it is no part of the name. */
const linksPlugin = defineHastPlugin({
  name: 'rackbook-heading-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, context) {
      const id = node.properties?.id;
      if (typeof id !== 'string') return;
      return {
        type: 'element',
        tagName: 'div',
        properties: { class: `heading for-${node.tagName}` },
        children: [
          node,
          {
            type: 'element',
            tagName: 'a',
            properties: {
              class: 'heading-link no-print',
              href: `#${id}`,
              ariaLabel: `Link to “${context.textContent(node)}”`,
            },
            children: [{ type: 'text', value: '#' }],
          },
        ],
      };
    },
  },
});

/** Gives headings their ids, and each a link by which the reader can pass it on. */
export const headingLinkPlugins = [satteriHeadingIdsPlugin(), linksPlugin];
