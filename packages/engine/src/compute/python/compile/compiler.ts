import type { Value } from '../objects/index.ts';
import { ELLIPSIS, PyBytes, PyCode, PyComplex, PyFloat } from '../objects/index.ts';
import { codeFlags } from '../bytecode/code.ts';
import type { ConstantValue, Expression, Position, Root, Statement } from '../syntax/ast.ts';
import { assemble } from './assemble.ts';
import { fold } from './fold.ts';
import { compileExpression } from './expressions.ts';
import { compileBody, compileStatement } from './statements.ts';
import { findScopes, isFunction, type Scope, type Scopes } from './symbols.ts';
import { type Label, type PseudoName, type Surrounding, Unit } from './unit.ts';
import type { OpcodeName } from '../bytecode/opcodes.ts';

/** The work on one program: its scopes, and the unit that is being written. */
export class Compiler {
  readonly fileName: string;
  readonly scopes: Scopes;
  readonly interactive: boolean;
  unit: Unit;
  /** `from __future__ import annotations` is in force. */
  futureAnnotations = false;

  constructor(root: Root, fileName: string) {
    this.fileName = fileName;
    this.scopes = findScopes(root);
    this.interactive = root.kind === 'Interactive';
    this.unit = new Unit(this.scopeOf(root), undefined, '<module>', 1);
  }

  scopeOf(node: object): Scope {
    const scope = this.scopes.get(node);
    if (scope === undefined) throw new Error('a node opens no scope');
    return scope;
  }

  /** Writes the code of an inner unit; returns it with the unit's free names. */
  inner(
    node: object,
    name: string,
    firstLine: number,
    write: (unit: Unit) => void,
  ): { readonly code: PyCode; readonly freeNames: readonly string[] } {
    const outer = this.unit;
    const unit = new Unit(this.scopeOf(node), outer, name, firstLine);
    this.unit = unit;
    this.begin(firstLine);
    write(unit);
    const code = this.finish();
    this.unit = outer;
    return { code, freeNames: unit.freeNames };
  }

  /** The first instruction of every unit. */
  begin(line: number): void {
    const place = this.unit.parent === undefined ? 0 : line;
    this.unit.position = {
      line: place,
      column: 0,
      endLine: this.unit.parent === undefined ? 1 : line,
      endColumn: 0,
    };
    this.unit.emit('RESUME', 0);
  }

  finish(): PyCode {
    if (this.futureAnnotations) this.unit.flags |= codeFlags.FUTURE_ANNOTATIONS;
    return new PyCode(assemble(this.unit, this.fileName));
  }

  emit(name: OpcodeName | PseudoName, argument = 0): void {
    this.unit.emit(name, argument);
  }

  jump(name: OpcodeName | PseudoName, target: Label): void {
    this.unit.jump(name, target);
  }

  mark(label: Label): void {
    this.unit.mark(label);
  }

  /** Instructions of `write` are said to come from a node. */
  at(position: Position | undefined, write: () => void): void {
    const { unit } = this;
    const before = unit.position;
    unit.position = position;
    write();
    unit.position = before;
  }

  /** Statements of `write` are inside of something. */
  within(surrounding: Surrounding, write: () => void): void {
    this.unit.surroundings.push(surrounding);
    write();
    this.unit.surroundings.pop();
  }

  expression(node: Expression): void {
    this.at(node.position, () => compileExpression(this, node));
  }

  expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.expression(node);
  }

  statements(nodes: readonly Statement[]): void {
    for (const node of nodes) this.at(node.position, () => compileStatement(this, node));
  }

  /** Gets, sets or deletes a name wherever it has its value. */
  name(name: string, context: 'Load' | 'Store' | 'Del'): void {
    const { unit } = this;
    const mangled = unit.mangled(name);
    const place = unit.scope.places.get(mangled) ?? 'global implicit';
    const action = { Load: 'LOAD', Store: 'STORE', Del: 'DELETE' }[context];
    const emit = (what: string, argument: number) =>
      this.emit(`${action}_${what}` as OpcodeName, argument);
    const inClass = unit.scope.kind === 'class';
    if (place === 'cell' || place === 'free') {
      const index = this.sharedIndex(mangled);
      if (context === 'Load' && inClass) this.emit('LOAD_CLASSDEREF', index);
      else emit('DEREF', index);
    } else if (place === 'local' && isFunction(unit.scope)) {
      emit('FAST', unit.localNames.indexOf(mangled));
    } else if (place === 'global explicit' || (place === 'global implicit' && isFunction(unit.scope))) {
      const index = unit.names.indexOf(mangled);
      emit('GLOBAL', context === 'Load' ? index << 1 : index);
    } else emit('NAME', unit.names.indexOf(mangled));
  }

  /** A number for a shared variable, from {@link SHARED_BASE} on; `assemble` makes its place of it. */
  sharedIndex(mangled: string): number {
    const cell = this.unit.cellNames.indexOf(mangled);
    if (cell >= 0) return SHARED_BASE + cell;
    const free = this.unit.freeNames.indexOf(mangled);
    if (free < 0) throw new Error(`${mangled} is not shared`);
    return SHARED_BASE + this.unit.cellNames.length + free;
  }

  /** Loads the code of an inner unit and makes a function of it. */
  makeFunction(
    { code, freeNames }: { readonly code: PyCode; readonly freeNames: readonly string[] },
    flags: number,
  ): void {
    let all = flags;
    if (freeNames.length > 0) {
      for (const name of freeNames) this.emit('LOAD_CLOSURE', this.sharedIndex(name));
      this.emit('BUILD_TUPLE', freeNames.length);
      all |= 8;
    }
    this.unit.loadConstant(code);
    this.emit('MAKE_FUNCTION', all);
  }
}

/** Shared variables are numbered from here until all local ones are known. */
export const SHARED_BASE = 0x10000;

/** A literal as a value of the language. */
export function constantOf(constant: ConstantValue): Value {
  switch (constant.type) {
    case 'int':
    case 'bool':
    case 'str':
      return constant.value;
    case 'float':
      return new PyFloat(constant.value);
    case 'imaginary':
      return new PyComplex(0, constant.value);
    case 'bytes':
      return new PyBytes(constant.value);
    case 'None':
      return null;
    default:
      return ELLIPSIS;
  }
}

/** Compiles a program. Throws `CompileProblem`. */
export function compile(root: Root, fileName: string): PyCode {
  const folded = fold(root);
  const compiler = new Compiler(folded, fileName);
  compiler.begin(1);
  compileBody(compiler, folded);
  return compiler.finish();
}
