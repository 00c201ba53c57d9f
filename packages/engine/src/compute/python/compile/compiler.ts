import { codeFlags } from '../bytecode/code.ts';
import { PyCode, type Value } from '../objects/index.ts';
import { finishSlices, type Slices } from '../slices.ts';
import type { Expression, Position, Root, Statement } from '../syntax/index.ts';
import { assemble } from './assemble.ts';
import type { Block, InstructionName } from './blocks.ts';
import { type CompileFormatted, type CompilerCode, needed, type RareCode } from './code.ts';
import { ConstantSet } from './constants.ts';
import type { Future } from './future.ts';
import type { MoreCode } from './more/index.ts';
import type { CompileOptions } from './options.ts';
import { problem } from './problem.ts';
import { isFunction, type Scope, type Scopes } from './scopes.ts';
import { isSuspect, type Suspect } from './suspects.ts';
import { ConstantTable } from './tables.ts';
import { type Surrounding, Unit } from './unit.ts';

/** How many statements that something has to be done for on leaving may be inside of each other. */
const DEEPEST_NESTING = 20;

/** An inner piece of code, and the names that it takes from around. */
interface Inner {
  readonly code: PyCode;
  readonly freeNames: readonly string[];
}

/** What the compiler is put together of. */
interface CompilerParts {
  /** Converts the columns of a position into bytes. */
  readonly toBytes: (position: Position) => Position;
  /** Writes an expression: its value ends up on the stack, or it is assigned or deleted. */
  readonly compileExpression: (compiler: Compiler, node: Expression) => void;
  readonly compileStatement: (compiler: Compiler, node: Statement) => void;
  readonly code: CompilerCode;
}

/** The work on one program: its scopes, and the unit that is being written. */
export class Compiler {
  readonly future: Future;
  readonly interactive: boolean;
  /** The scope of the whole program. */
  readonly top: Scope;
  unit: Unit;
  readonly #scopes: Scopes;
  readonly #options: CompileOptions;
  readonly #parts: CompilerParts;
  /** The frozen sets of the whole program: those that are equal are laid out as the first was written. */
  readonly #sets = new ConstantTable();

  constructor(
    root: Root,
    scopes: Scopes,
    future: Future,
    options: CompileOptions,
    parts: CompilerParts,
  ) {
    this.#parts = parts;
    this.#options = options;
    this.future = future;
    this.#scopes = scopes;
    this.interactive = root.kind === 'Interactive';
    this.top = this.scopeOf(root);
    this.unit = new Unit(this.top, undefined, '<module>', 1);
    this.unit.position = { line: 0, column: 0, endLine: 1, endColumn: 0 };
    this.unit.emit('RESUME', 0);
    this.unit.position = { line: 1, column: 0, endLine: 1, endColumn: 0 };
  }

  scopeOf(node: object): Scope {
    const scope = this.#scopes.get(node);
    if (scope === undefined) throw new Error('a node opens no scope');
    return scope;
  }

  /** Writes the code of an inner unit. What falls off its end returns None, or what is uppermost. */
  inner(
    node: object,
    name: string,
    firstLine: number,
    write: (unit: Unit) => void,
    returnsNone = true,
  ): Inner {
    const outer = this.unit;
    const unit = new Unit(this.scopeOf(node), outer, name, firstLine);
    this.unit = unit;
    unit.position = { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 };
    unit.emit('RESUME', 0);
    write(unit);
    const code = finishSlices(this.finish(returnsNone));
    this.unit = outer;
    return { code, freeNames: unit.freeNames };
  }

  /** Makes the code of the unit; what falls off its end returns None, or what is uppermost. */
  *finish(returnsNone: boolean): Slices<PyCode> {
    const { unit } = this;
    if (!unit.returns) {
      unit.position = undefined;
      if (returnsNone) unit.loadConstant(null);
      unit.emit('RETURN_VALUE');
    }
    if (this.future.annotations) unit.flags |= codeFlags.FUTURE_ANNOTATIONS;
    const { fileName, frozenSet } = this.#options;
    const data = yield* assemble(unit, fileName, this.#parts);
    const constants = data.constants.map((value) =>
      value instanceof ConstantSet ? frozenSet(value.members) : value,
    );
    return new PyCode({ ...data, constants });
  }

  emit(name: InstructionName, argument = 0): void {
    this.unit.emit(name, argument);
  }

  jump(name: InstructionName, target: Block): void {
    this.unit.jump(name, target);
  }

  newBlock(): Block {
    return this.unit.newBlock();
  }

  use(block: Block): void {
    this.unit.use(block);
  }

  loadConstant(value: Value): void {
    const isSet = value instanceof ConstantSet;
    this.unit.loadConstant(isSet ? (this.#sets.list[this.#sets.indexOf(value)] ?? value) : value);
  }

  /** What follows is said to come from a node; until the end of the expression or the next statement. */
  locate(position: Position | undefined): void {
    this.unit.position = position;
  }

  /** A problem with what is being written. */
  refuse(message: string): never {
    problem(message, this.unit.position);
  }

  /** Warns of what may be a mistake, if it is one. */
  suspect(node: Suspect): void {
    if (this.#options.warn !== undefined && isSuspect(node)) this.#rare.warn(this, node);
  }

  /** An annotation as text. */
  annotationText(node: Expression): string {
    return this.#rare.annotationText(node);
  }

  get #rare(): RareCode {
    return needed(this.#parts.code.rare, 'rare syntax');
  }

  /** What small programs do without. */
  get more(): MoreCode {
    return needed(this.#parts.code.more, 'more syntax');
  }

  compileFormatted(node: Parameters<CompileFormatted>[1]): void {
    needed(this.#parts.code.compileFormatted, 'strings')(this, node);
  }

  /** Whether assertions are left out. */
  get optimizes(): boolean {
    return this.#options.optimize === true;
  }

  /** A warning of what is being written; as in CPython once for each time that it is written. */
  warn(message: string): void {
    this.#options.warn?.(message, this.unit.position ?? { line: this.unit.firstLine });
  }

  /** Statements of `write` are inside of something. */
  within(surrounding: Surrounding, write: () => void): void {
    const { surroundings } = this.unit;
    if (surroundings.length >= DEEPEST_NESTING) this.refuse('too many statically nested blocks');
    surroundings.push(surrounding);
    write();
    surroundings.pop();
  }

  /** Writes an expression; where code comes from is afterwards as it was before. */
  expression(node: Expression): void {
    const { unit } = this;
    const { position } = unit;
    unit.position = node.position.line < 0 ? undefined : node.position;
    this.#parts.compileExpression(this, node);
    unit.position = position;
  }

  expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.expression(node);
  }

  statements(nodes: readonly Statement[]): void {
    for (const node of nodes) {
      this.unit.position = node.position;
      if (node.kind === 'Match' || node.kind === 'TryStar') this.#rare.compileStatement(this, node);
      else this.#parts.compileStatement(this, node);
    }
  }

  /** Gets, sets or deletes a name wherever it has its value. */
  name(name: string, context: 'Load' | 'Store' | 'Del'): void {
    const { unit } = this;
    this.checkName(name, context);
    const mangled = unit.mangled(name);
    const place = unit.scope.uses.get(mangled)?.place;
    const isLocalCode = isFunction(unit.scope);
    if (place === 'cell') {
      this.emit(SHARED[context], unit.cellNames.indexOf(mangled));
    } else if (place === 'free') {
      const inClass = context === 'Load' && unit.scope.kind === 'class';
      this.emit(inClass ? 'LOAD_CLASSDEREF' : SHARED[context], this.#freeIndex(mangled));
    } else if (place === 'local' && isLocalCode) {
      this.emit(LOCAL[context], unit.localNames.indexOf(mangled));
    } else if (place === 'global explicit' || (place === 'global implicit' && isLocalCode)) {
      const index = unit.names.indexOf(mangled);
      this.emit(GLOBAL[context], context === 'Load' ? index << 1 : index);
    } else this.emit(NAMED[context], unit.names.indexOf(mangled));
  }

  /** `__debug__` is a constant. */
  checkName(name: string, context: 'Load' | 'Store' | 'Del'): void {
    if (name !== '__debug__' || context === 'Load') return;
    this.refuse(context === 'Store' ? 'cannot assign to __debug__' : 'cannot delete __debug__');
  }

  #freeIndex(mangled: string): number {
    return this.unit.cellNames.length + this.unit.freeNames.indexOf(mangled);
  }

  /** Loads the code of an inner unit and makes a function of it. */
  makeFunction({ code, freeNames }: Inner, flags: number): void {
    const { scope, cellNames } = this.unit;
    let all = flags;
    for (const name of freeNames) {
      const isCell =
        (scope.kind === 'class' && name === '__class__') || scope.uses.get(name)?.place === 'cell';
      this.emit('LOAD_CLOSURE', isCell ? cellNames.indexOf(name) : this.#freeIndex(name));
    }
    if (freeNames.length > 0) {
      this.emit('BUILD_TUPLE', freeNames.length);
      all |= 8;
    }
    this.loadConstant(code);
    this.emit('MAKE_FUNCTION', all);
  }
}

const SHARED = { Load: 'LOAD_DEREF', Store: 'STORE_DEREF', Del: 'DELETE_DEREF' } as const;
const LOCAL = { Load: 'LOAD_FAST', Store: 'STORE_FAST', Del: 'DELETE_FAST' } as const;
const GLOBAL = { Load: 'LOAD_GLOBAL', Store: 'STORE_GLOBAL', Del: 'DELETE_GLOBAL' } as const;
const NAMED = { Load: 'LOAD_NAME', Store: 'STORE_NAME', Del: 'DELETE_NAME' } as const;
