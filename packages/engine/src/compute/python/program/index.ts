/** `python3` as a program of the machine. */
export { createPython, type PythonListener, python } from './main.ts';
