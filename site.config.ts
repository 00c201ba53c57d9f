/**
 * What a fork changes: the name, the address and the repository. Each address can be overridden by
 * the environment, which is how the deployment passes on what GitHub Pages says.
 */
export interface SiteConfig {
  readonly name: string;
  /** One sentence, used where a page has none of its own. */
  readonly description: string;
  /** Origin of the published site, such as `https://user.github.io`; `undefined` when unknown. */
  readonly origin: string | undefined;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Web address of the repository, for edit and report links; `undefined` leaves them out. */
  readonly repository: string | undefined;
  /** The branch that edit links open. */
  readonly branch: string;
}

const environment = process.env;

const actionsRepository =
  environment.GITHUB_SERVER_URL !== undefined && environment.GITHUB_REPOSITORY !== undefined
    ? `${environment.GITHUB_SERVER_URL}/${environment.GITHUB_REPOSITORY}`
    : undefined;

/** `rackbook`, `/rackbook` and `/rackbook/` all name the same base. */
function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

const site: SiteConfig = {
  name: 'Rackbook',
  description:
    'A book of notes on big-data systems whose examples, figures and answers are computed, in the page, on one simulated data centre.',
  origin: environment.SITE_ORIGIN || undefined,
  base: withSlashes(environment.SITE_BASE ?? '/'),
  repository: environment.SITE_REPOSITORY || actionsRepository,
  branch: 'main',
};

export default site;
