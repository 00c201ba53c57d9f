import { defineHastPlugin } from 'satteri';

/** Puts the site's base path before root-relative links and images, which Astro leaves alone. */
export function baseLinksPlugin(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'rackbook-base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const attribute = node.tagName === 'a' ? 'href' : 'src';
        const address = node.properties?.[attribute];
        if (typeof address !== 'string' || !address.startsWith('/') || prefix === '') return;
        if (address.startsWith('//')) return;
        context.setProperty(node, attribute, prefix + address);
      },
    },
  });
}
