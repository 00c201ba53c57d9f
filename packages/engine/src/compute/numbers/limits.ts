/**
 * Characters of a typed number. Enough for every number in full (float64's smallest has 1074
 * places), small enough that exact arithmetic on it takes about a millisecond.
 */
export const MAXIMUM_TEXT_LENGTH = 1200;

/** Greatest size of a typed decimal exponent, for the same reason. */
export const MAXIMUM_EXPONENT = 1200;
