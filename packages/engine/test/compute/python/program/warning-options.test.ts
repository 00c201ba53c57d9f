import { expect, test } from 'vitest';
import { runScript } from '../../../../src/world/linux/index.ts';

const errorsOf = async (script: string) => (await runScript({ script })).stderr;
const WARNS = `-c 'import warnings; warnings.warn("text")'`;

test('-W makes warnings errors', async () => {
  expect(await errorsOf(`python3 -W error ${WARNS}`)).toMatch(
    /^Traceback .*\nUserWarning: text\n$/s,
  );
});

test('a warning of the compiler that is an error is one of syntax', async () => {
  expect(await errorsOf(`python3 -W error -c '1()'`)).toBe(
    `  File "<string>", line 1\nSyntaxError: 'int' object is not callable; perhaps you missed a comma?\n`,
  );
});

test('-W silences warnings of the compiler', async () => {
  expect(await errorsOf(`python3 -W ignore -c '1 is 1'`)).toBe('');
});

test('PYTHONWARNINGS stands before -W', async () => {
  const { stdout } = await runScript({
    script: `PYTHONWARNINGS=error,once python3 -W ignore -c 'import sys; print(sys.warnoptions)'`,
  });
  expect(stdout).toBe("['error', 'once', 'ignore']\n");
});

test('what is no option is said and ignored', async () => {
  expect(await errorsOf(`python3 -W nonsense -c ''`)).toBe(
    "Invalid -W option ignored: invalid action: 'nonsense'\n",
  );
  expect(await errorsOf(`python3 -W error::Nope -c ''`)).toBe(
    "Invalid -W option ignored: unknown warning category: 'Nope'\n",
  );
});
