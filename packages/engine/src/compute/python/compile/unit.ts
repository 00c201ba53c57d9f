import { codeFlags } from '../bytecode/code.ts';
import type { OpcodeName } from '../bytecode/opcodes.ts';
import type { Value } from '../objects/index.ts';
import type { Position } from '../syntax/ast.ts';
import { ConstantTable, NameTable } from './tables.ts';
import { mangle } from './mangle.ts';
import { isFunction, type Scope } from './symbols.ts';

/** Instructions that only the compiler knows: jumps without direction, and marks of protected ranges. */
export type PseudoName =
  | 'JUMP'
  | 'JUMP_NO_INTERRUPT'
  | 'POP_JUMP_IF_FALSE'
  | 'POP_JUMP_IF_TRUE'
  | 'POP_JUMP_IF_NONE'
  | 'POP_JUMP_IF_NOT_NONE'
  /** From here on an exception goes to the label. */
  | 'SETUP_FINALLY'
  /** The same, with the place of the failing instruction pushed first. */
  | 'SETUP_CLEANUP'
  /** The same, with the exit method left on the stack. */
  | 'SETUP_WITH'
  /** Ends the innermost of these ranges. */
  | 'POP_BLOCK';

/** A place to jump to. */
export class Label {}

export interface Emitted {
  name: OpcodeName | PseudoName;
  argument: number;
  target: Label | undefined;
  /** `undefined` for what no line of the program stands for. */
  position: Position | undefined;
}

/** What statements are inside of, for `break`, `continue` and `return` to leave in order. */
export interface Surrounding {
  readonly kind:
    | 'while'
    | 'for'
    | 'try'
    | 'finally try'
    | 'finally end'
    | 'with'
    | 'async with'
    | 'handler cleanup'
    | 'value'
    | 'handler'
    | 'group handler'
    | 'async comprehension';
  /** Where `continue` goes. */
  readonly start: Label;
  /** Where `break` goes. */
  readonly exit: Label | undefined;
  /** Undoes it on the way out; `keeps` says that a value on the stack is to be kept. */
  readonly leave: ((keeps: boolean) => void) | undefined;
}

/** One piece of code in the making: a module, class body, function or comprehension. */
export class Unit {
  readonly scope: Scope;
  readonly parent: Unit | undefined;
  readonly name: string;
  readonly qualifiedName: string;
  readonly firstLine: number;
  readonly emitted: (Emitted | Label)[] = [];
  readonly constants = new ConstantTable();
  readonly names = new NameTable();
  readonly localNames = new NameTable();
  readonly cellNames: readonly string[];
  readonly freeNames: readonly string[];
  readonly surroundings: Surrounding[] = [];
  argumentCount = 0;
  positionalOnlyCount = 0;
  keywordOnlyCount = 0;
  flags = 0;
  /** Where instructions are said to come from. */
  position: Position | undefined;

  constructor(scope: Scope, parent: Unit | undefined, name: string, firstLine: number) {
    this.scope = scope;
    this.parent = parent;
    this.name = name;
    this.firstLine = firstLine;
    this.qualifiedName = qualifiedNameOf(scope, parent, name);
    for (const parameter of scope.parameters) this.localNames.indexOf(parameter);
    const names = [...scope.places].sort(([one], [other]) => (one < other ? -1 : 1));
    const cells = names.filter(([, place]) => place === 'cell').map(([cell]) => cell);
    this.cellNames = scope.needsClassCell ? ['__class__', ...cells] : cells;
    this.freeNames = names
      .filter(([free, place]) => place === 'free' || scope.freeThrough?.has(free) === true)
      .map(([free]) => free);
    if (isFunction(scope)) {
      this.flags |= codeFlags.NEWLOCALS | codeFlags.OPTIMIZED;
      if (hasFunctionAround(scope)) this.flags |= codeFlags.NESTED;
      if (scope.generator && scope.coroutine) this.flags |= codeFlags.ASYNC_GENERATOR;
      else if (scope.generator) this.flags |= codeFlags.GENERATOR;
      else if (scope.coroutine) this.flags |= codeFlags.COROUTINE;
    }
  }

  emit(name: OpcodeName | PseudoName, argument = 0): void {
    this.emitted.push({ name, argument, target: undefined, position: this.position });
  }

  /** An instruction that no line stands for. */
  emitNowhere(name: OpcodeName | PseudoName, argument = 0): void {
    this.emitted.push({ name, argument, target: undefined, position: undefined });
  }

  jump(name: OpcodeName | PseudoName, target: Label): void {
    this.emitted.push({ name, argument: 0, target, position: this.position });
  }

  jumpNowhere(name: OpcodeName | PseudoName, target: Label): void {
    this.emitted.push({ name, argument: 0, target, position: undefined });
  }

  /** What comes next is where the label leads. */
  mark(label: Label): void {
    this.emitted.push(label);
  }

  loadConstant(value: Value): void {
    this.emit('LOAD_CONST', this.constants.indexOf(value));
  }

  /** A name as the code knows it. */
  mangled(name: string): string {
    return mangle(name, this.scope.className);
  }

  /** Index of a name among those of globals and attributes. */
  nameIndex(name: string): number {
    return this.names.indexOf(this.mangled(name));
  }
}

function hasFunctionAround(scope: Scope): boolean {
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    if (isFunction(outer)) return true;
  }
  return false;
}

function qualifiedNameOf(scope: Scope, parent: Unit | undefined, name: string): string {
  if (parent?.parent === undefined && parent?.scope.kind !== 'class') {
    if (parent === undefined || parent.scope.kind === 'module') return name;
  }
  if (parent === undefined) return name;
  const declaresGlobal =
    (scope.kind === 'function' || scope.kind === 'class') &&
    parent.scope.places.get(mangle(name, parent.scope.className)) === 'global explicit';
  if (declaresGlobal) return name;
  const middle = isFunction(parent.scope) ? '.<locals>' : '';
  return `${parent.qualifiedName}${middle}.${name}`;
}
