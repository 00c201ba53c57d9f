import { spawnSync } from 'node:child_process';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** When a file was last changed, from git; `undefined` for one that was never committed. */
function lastCommitDate(file: string): Date | undefined {
  const log = spawnSync('git', ['log', '-1', '--format=%cI', '--', file], { encoding: 'utf8' });
  const date = log.stdout?.trim();
  return date ? new Date(date) : undefined;
}

/** Corrects what Starlight says of a page where it cannot know better. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  // A build of Starlight knows the history of src/content/docs only.
  const isInHistory = route.entry.filePath !== undefined && route.entry.data.lastUpdated !== false;
  if (route.lastUpdated === undefined && isInHistory) {
    route.lastUpdated = lastCommitDate(route.entry.filePath);
  }
  // The 404 page answers every unknown address and has none of its own.
  if (route.id === '404') {
    route.head = route.head.filter(
      ({ attrs }) => attrs?.rel !== 'canonical' && attrs?.property !== 'og:url',
    );
  }
});
