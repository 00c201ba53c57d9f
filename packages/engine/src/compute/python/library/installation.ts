/** The version that this Python is like. */
export const VERSION = '3.11.2';
export const BUILD = 'main, Nov 30 2024, 21:22:50';
export const COMPILER = 'GCC 12.2.0';

/** The banner of the prompt, without the help line. */
export const BANNER = `Python ${VERSION} (${BUILD}) [${COMPILER}] on linux`;

/** `sys.path` but for its first entry. */
export const LIBRARY_PATHS = [
  '/usr/lib/python311.zip',
  '/usr/lib/python3.11',
  '/usr/lib/python3.11/lib-dynload',
  '/usr/local/lib/python3.11/dist-packages',
  '/usr/lib/python3/dist-packages',
];
