import { codeFlags } from '../bytecode/code.ts';
import type { Value } from '../objects/index.ts';
import type { Position } from '../syntax/index.ts';
import {
  type Block,
  type Instruction,
  type InstructionName,
  isExit,
  isJump,
  newBlock,
} from './blocks.ts';
import { mangle } from './mangle.ts';
import { isFunction, type Scope } from './scopes.ts';
import { ConstantTable, NameTable } from './tables.ts';

/** What statements are inside of, for `break`, `continue` and `return` to leave in order. */
export interface Surrounding {
  readonly kind: 'while' | 'for' | 'group handler' | 'other';
  /** Where `continue` goes, in a loop. */
  readonly start?: Block | undefined;
  /** Where `break` goes, in a loop. */
  readonly exit?: Block | undefined;
  /** Undoes it on the way out; `keeps` says that a value on the stack is to be kept. */
  readonly leave?: ((keeps: boolean) => void) | undefined;
}

/** One piece of code in the making: a module, class body, function or comprehension. */
export class Unit {
  readonly scope: Scope;
  readonly parent: Unit | undefined;
  readonly name: string;
  readonly qualifiedName: string;
  readonly firstLine: number;
  readonly entry: Block;
  /** All blocks in the order in which they were made, also those that stand nowhere. */
  readonly blocks: Block[] = [];
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
  /** Where instructions are said to come from; `undefined` for nowhere. */
  position: Position | undefined;
  #current: Block;
  /** Whether the current block has come to its end. */
  #ended = false;

  constructor(scope: Scope, parent: Unit | undefined, name: string, firstLine: number) {
    this.scope = scope;
    this.parent = parent;
    this.name = name;
    this.firstLine = firstLine;
    this.entry = this.newBlock();
    this.#current = this.entry;
    this.qualifiedName = qualifiedNameOf(scope, parent, name);
    for (const parameter of scope.parameters) this.localNames.indexOf(parameter);
    const names = [...scope.uses].sort(([one], [other]) => (one < other ? -1 : 1));
    this.cellNames = scope.needsClassCell
      ? ['__class__']
      : names.filter(([, { place }]) => place === 'cell').map(([cell]) => cell);
    this.freeNames = names
      .filter(([, { place, freeThrough }]) => place === 'free' || freeThrough)
      .map(([free]) => free);
    if (!isFunction(scope)) return;
    this.flags |= codeFlags.NEWLOCALS | codeFlags.OPTIMIZED;
    if (scope.nested) this.flags |= codeFlags.NESTED;
    if (scope.generator && scope.coroutine) this.flags |= codeFlags.ASYNC_GENERATOR;
    else if (scope.generator) this.flags |= codeFlags.GENERATOR;
    else if (scope.coroutine) this.flags |= codeFlags.COROUTINE;
  }

  /** A block to be put somewhere later. */
  newBlock(): Block {
    const block = newBlock();
    this.blocks.push(block);
    return block;
  }

  /** What comes next stands in this block. */
  use(block: Block): void {
    this.#current.next = block;
    this.#current = block;
    this.#ended = false;
  }

  /** Whether the last block has a return in it. */
  get returns(): boolean {
    return this.#current.instructions.some(({ name }) => name === 'RETURN_VALUE');
  }

  add(
    name: InstructionName,
    argument: number,
    target: Block | undefined,
    position: Position | undefined,
  ): void {
    if (this.#ended) this.use(this.newBlock());
    const instruction: Instruction = { name, argument, target, position, handler: undefined };
    this.#current.instructions.push(instruction);
    this.#ended = isJump(name) || isExit(name);
  }

  emit(name: InstructionName, argument = 0): void {
    this.add(name, argument, undefined, this.position);
  }

  /** An instruction that no line stands for. */
  emitNowhere(name: InstructionName, argument = 0): void {
    this.add(name, argument, undefined, undefined);
  }

  jump(name: InstructionName, target: Block): void {
    this.add(name, 0, target, this.position);
  }

  jumpNowhere(name: InstructionName, target: Block): void {
    this.add(name, 0, target, undefined);
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

function qualifiedNameOf(scope: Scope, parent: Unit | undefined, name: string): string {
  if (parent?.parent === undefined) return name;
  const named = scope.kind === 'function' || scope.kind === 'class';
  const use = parent.scope.uses.get(mangle(name, parent.scope.className));
  if (named && use?.place === 'global explicit') return name;
  const { kind } = parent.scope;
  const middle = kind === 'function' || kind === 'lambda' ? '.<locals>' : '';
  return `${parent.qualifiedName}${middle}.${name}`;
}
