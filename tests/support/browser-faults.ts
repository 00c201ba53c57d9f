/**
 * What is said of a page for which the browser draws nothing any more. Headless Chromium does so now and then, mostly
 * after a reload on a busy machine: scripts go on, but no frame comes until the page is closed. It is the browser that
 * fails then, so a test that ends with these words is tried again, see `vitest.config.ts`.
 */
export const NO_FRAMES = 'The browser makes no more frames for this page';
