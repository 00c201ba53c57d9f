import { expect, test } from 'vitest';
import {
  COMMAND_NAMES,
  commandTable,
  createCommandPrograms,
  optionNames,
} from '../../../../src/deployment/shell/commands/index.ts';

test('the names of each family are those of its commands', async () => {
  const table = await commandTable();
  for (const [family, names] of Object.entries(COMMAND_NAMES)) {
    const found = table.filter((command) => command.family === family).map(({ name }) => name);
    expect(found).toEqual([...names].sort());
  }
});

test('no option of a command is named twice, and none that is unsupported is there', async () => {
  for (const { name, options, unsupported } of await commandTable()) {
    const typed = options.flatMap(({ short, long }) => [
      ...(short === undefined ? [] : [`-${short}`]),
      ...(long === undefined ? [] : [`--${long}`]),
    ]);
    expect(new Set(typed).size, name).toBe(typed.length);
    expect(
      unsupported.filter((option) => typed.includes(option)),
      name,
    ).toEqual([]);
  }
});

test('words of find have one dash, and their value follows', async () => {
  const find = (await commandTable()).find(({ name }) => name === 'find');
  expect(find?.options.map(optionNames)).toEqual(
    expect.arrayContaining(['-name VALUE', '-maxdepth VALUE', '-empty', '-delete']),
  );
});

test('a program is there at once when its family has been loaded', async () => {
  const programs = createCommandPrograms();
  const first = programs.find('cat');
  expect(first).toBeInstanceOf(Promise);
  expect(programs.find('no-such-command')).toBeUndefined();
  expect(programs.find('cat')).toBeInstanceOf(Promise);
  expect(await first).toBe(programs.find('cat'));
});
