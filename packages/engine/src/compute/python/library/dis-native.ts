import { codeFlags } from '../bytecode/code.ts';
import { exceptionRanges } from '../bytecode/disassemble.ts';
import { cacheUnits, HAVE_ARGUMENT, opcodeName, opcodes } from '../bytecode/opcodes.ts';
import { stackEffect } from '../compile/index.ts';
import { PyCode, PyDict, type PyModule, PyTuple, type Value } from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { defineModule } from './define-module.ts';

const known = new Set<number>(Object.values(opcodes));

/** `_dis.stack_effect`, of the taken jump, the other way, or the greater of both. */
function effectOf(given: Value, argument: Value, jump: Value): Value {
  const opcode = Number(integerIn(given) ?? -1);
  const oparg = argument === null ? undefined : Number(integerIn(argument) ?? 0);
  if (opcode >= HAVE_ARGUMENT && oparg === undefined) {
    raise('ValueError', 'stack_effect: opcode requires oparg but oparg was not specified');
  }
  if (opcode < HAVE_ARGUMENT && oparg !== undefined) {
    raise('ValueError', 'stack_effect: opcode does not permit oparg but oparg was specified');
  }
  if (!known.has(opcode)) raise('ValueError', 'invalid opcode or oparg');
  const name = opcodeName(opcode);
  const effect = (jumps: boolean) => effectInstruction(name, oparg ?? 0, jumps);
  if (jump === null) return Math.max(effect(true), effect(false));
  return effect(jump === true);
}

/** What the compiler has other instructions for until the code is assembled. */
function effectInstruction(name: string, argument: number, jumps: boolean): number {
  if (/^POP_JUMP_/.test(name)) return -1;
  return stackEffect(name as Parameters<typeof stackEffect>[0], argument, jumps);
}

const dictOf = (entries: Readonly<Record<string, number>>): PyDict => {
  const dict = new PyDict();
  for (const [name, number] of Object.entries(entries)) dict.setName(name, number);
  return dict;
};

/** `_dis`: what `dis` has to know of the instructions. */
export function createModule(): PyModule {
  return defineModule('_dis', {
    functions: {
      'stack_effect(opcode, oparg=None, /, *, jump=None)': (
        _thread,
        opcode: Value,
        argument: Value | undefined,
        jump: Value | undefined,
      ) => effectOf(opcode, argument ?? null, jump ?? null),
      'exceptions(code, /)': (_thread, code: Value) =>
        new PyTuple(
          code instanceof PyCode
            ? exceptionRanges(code.data).map(
                ({ start, end, target, depth, pushLast }) =>
                  new PyTuple([start, end, target, depth, pushLast]),
              )
            : [],
        ),
    },
    values: {
      opmap: dictOf(opcodes),
      caches: dictOf(cacheUnits as Readonly<Record<string, number>>),
      flags: dictOf({ ...codeFlags, NOFREE: 0x40 }),
    },
  });
}
