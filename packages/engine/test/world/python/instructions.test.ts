import { expect, test } from 'vitest';
import { nextInstruction, startPython } from '../../../src/world/python/index.ts';

/** What the loop does in one go with the instructions that often follow each other, and where it cannot. */
const SOURCE = `
class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount, factor=2):
        self.balance += amount * factor
        return self


class Table(list):
    def __getitem__(self, place):
        return place

    def __setitem__(self, place, value):
        print('set', place, value)


def work(items, table, count):
    total = 0
    for i in range(count):
        items[i % 3] += i * 1.5
        items[-1] -= 1
        table[i] += 1
        if i in (1, 2) or i not in {}:
            total += items[0] - i
        if i < 2.5 and i != 1 or items == []:
            items.append(i)
        while total > 10:
            total -= 3
    return total


account = Account(1).deposit(2).deposit(3, 4)
account.note = 'a' + 'b'
print(account.balance, account.note, Account.deposit(account, 1) is account)
print(work([1, 2.0, 3], Table(), 4), work([1, 2, 3], {0: 1, 1: 2, 2: 3}, 3))
for change in 'items[5] += 1', 'table[7] += 1', 'unknown += 1', 'account.missing += 1':
    try:
        exec(change, {'items': [1], 'table': {}, 'account': account})
    except Exception as error:
        print(type(error).__name__, error)


def unbound(flag):
    if flag:
        value = 1
    return flag, value


try:
    unbound(False)
except UnboundLocalError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)


def reckon(pair, step, table):
    x = pair[0] - pair[1]
    y = step * x
    z = y * 2 - step
    return table[0], y + z, y - 9007199254740991, x * z


print(reckon((5.5, 2.5), 0.5, Table()), reckon([5, 2], 3, (1,)), reckon((4, 1), 2**52, 'text'))
`;

/** As CPython 3.11 prints it. */
const EXPECTED = `17 ab True
set 0 1
set 1 2
set 2 3
set 3 4
2.5 0.0
IndexError list index out of range
KeyError 7
NameError name 'unknown' is not defined
AttributeError 'Account' object has no attribute 'missing'
cannot access local variable 'value' where it is not associated with a value 48
(0, 4.0, -9007199254740990.0, 7.5) (1, 24, -9007199254740982, 45) ('t', 36028797018963968, 4503599627370497, 67553994410557440)
`;

async function outputOf(
  stretch: number,
): Promise<{ readonly output: string; readonly executed: number }> {
  const python = startPython({ source: SOURCE, name: 'main.py' });
  let output = '';
  for (;;) {
    const before = python.executed();
    const halt = python.advance(stretch);
    for (const { text } of python.takeOutput()) output += text;
    if (halt?.kind === 'ended') return { output, executed: python.executed() };
    if (halt?.kind === 'loading') {
      await halt.loaded;
      continue;
    }
    if (halt !== undefined) throw new Error(halt.kind);
    if (python.thread() !== undefined && before > 0) {
      expect(python.executed() - before).toBe(stretch);
    }
  }
}

test('a program does the same and can be paused after every instruction, whatever is done in one go', async () => {
  const whole = await outputOf(1_000_000);
  expect(whole.output).toBe(EXPECTED);
  for (const stretch of [1, 2, 3, 7]) expect(await outputOf(stretch)).toEqual(whole);
});

test('the next instruction of a paused program is named as dis has it', () => {
  const python = startPython({ source: 'a = 1\nb = a + 2\n', name: 'add.py' });
  const found: (string | undefined)[] = [];
  for (let count = 0; count < 60; count += 1) {
    const next = nextInstruction(python);
    if (next !== found.at(-1)) found.push(next);
    if (python.advance(1)?.kind === 'ended') break;
  }
  expect(found.filter((next) => next !== undefined)).toEqual([
    'RESUME 0',
    'LOAD_CONST 0 (1)',
    'STORE_NAME 0 (a)',
    'LOAD_NAME 0 (a)',
    'LOAD_CONST 1 (2)',
    'BINARY_OP 0 (+)',
    'STORE_NAME 1 (b)',
    'LOAD_CONST 2 (None)',
    'RETURN_VALUE',
  ]);
});
