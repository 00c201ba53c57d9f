/**
 * Brings the playground into view that the page's hash is for; it comes to life only when it is seen. Does nothing
 * where the hash is for none of this page.
 */
export function showLinked(): void {
  const [, id] = /^#([^~]+)~/.exec(location.hash) ?? [];
  if (id === undefined) return;
  const playground = document.querySelector(`[data-playground="${CSS.escape(id)}"]`);
  playground?.scrollIntoView({ behavior: 'instant' });
}
