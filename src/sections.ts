/** The six sections of the book, in reading order. Their ids name folders on every floor. */
export const sections = [
  {
    id: 'deployment',
    title: 'Deployment',
    summary: 'Getting a program and everything it needs to run, the same way, on any machine.',
  },
  {
    id: 'memory',
    title: 'Memory',
    summary: 'Small, fast and forgetful: what to keep close, and what to let go.',
  },
  {
    id: 'compute',
    title: 'Compute',
    summary: 'What a processor does with numbers, and how to keep many of them busy.',
  },
  {
    id: 'network',
    title: 'Network',
    summary: 'Turning values into bytes, and getting the bytes from one machine to another.',
  },
  {
    id: 'storage',
    title: 'Storage',
    summary: 'Large, slow and lasting: how data lies on a device, and what it costs to reach it.',
  },
  {
    id: 'clusters',
    title: 'Clusters',
    summary: 'Many machines as one, although some of them are always broken.',
  },
] as const;

/** The pages beside the sections, in the order of the table of contents. */
export const pagesBeside = [
  'glossary',
  'commands',
  'further-reading',
  'progress',
  'about',
] as const;

export type SectionId = (typeof sections)[number]['id'];

/** The section that owns a page, from the page's id (`memory/caching`); `undefined` for others. */
export function sectionOf(pageId: string): (typeof sections)[number] | undefined {
  const folder = pageId.split('/')[0];
  return sections.find((section) => section.id === folder);
}
