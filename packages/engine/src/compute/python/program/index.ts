/** `python3` as a program of the machine. */
export { beginToFetchFor } from './likely-code.ts';
export { createPython, type PythonListener, python } from './main.ts';
