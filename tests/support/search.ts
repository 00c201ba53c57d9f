import type { Locator, Page } from 'playwright-core';

/** The search dialog of a page, by what a reader sees of it. */
export interface SearchDialog {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly status: Locator;
  /** Links to notes and headings, in order. */
  readonly links: Locator;
  /** Types into the field and waits until the number of results is announced. */
  readonly search: (query: string) => Promise<string>;
}

/** The search of a page, open or not. */
export function searchDialog(page: Page): SearchDialog {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('searchbox', { name: 'Search the notes' });
  const status = dialog.getByRole('status');
  return {
    dialog,
    field,
    status,
    links: dialog.getByRole('list', { name: 'Results' }).getByRole('link'),
    async search(query) {
      // Empty first, so that what is announced is about this query and no earlier one.
      await field.fill('');
      await status.and(page.locator(':empty')).waitFor({ state: 'attached' });
      await field.fill(query);
      await status.filter({ hasText: /result/ }).waitFor();
      return (await status.textContent()) ?? '';
    },
  };
}

/** Opens the search with its button. */
export async function openSearch(page: Page): Promise<SearchDialog> {
  await page.getByRole('button', { name: 'Search' }).click();
  const search = searchDialog(page);
  await search.field.waitFor();
  return search;
}
