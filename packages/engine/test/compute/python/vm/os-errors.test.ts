import { expect, test } from 'vitest';
import { osErrorName, osFailure } from '../../../../src/compute/python/vm/os-errors.ts';
import { SystemError } from '../../../../src/machine/index.ts';

test('the number of an error tells its class', () => {
  expect(osErrorName(2)).toBe('FileNotFoundError');
  expect(osErrorName(13)).toBe('PermissionError');
  expect(osErrorName(5)).toBe('OSError');
  expect(osErrorName('2')).toBe('OSError');
});

test('an error of the system has its number, its text and the file', () => {
  const exception = osFailure(new SystemError('ENOENT'), 'x.txt');
  expect(exception.type.name).toBe('FileNotFoundError');
  expect(exception.args.items).toEqual([2, 'No such file or directory']);
  expect(exception.details?.get('filename')).toBe('x.txt');
});
