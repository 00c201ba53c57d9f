/** The id that Starlight's table of contents expects on the page's title. */
export const PAGE_TITLE_ID = '_top';
