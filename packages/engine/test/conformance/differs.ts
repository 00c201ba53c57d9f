/** At the end of a test's name: what it compares is known to differ, and is counted so. */
export const DIFFERS = '(differs)';
