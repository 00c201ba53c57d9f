import type {
  Alias,
  BinaryOperator,
  ExceptHandler,
  Expression,
  MatchCase,
  Statement,
  WithItem,
} from './ast.ts';
import { PatternReader } from './patterns.ts';
import { asTarget, expressionName } from './targets.ts';
import type { Token } from './tokens.ts';

const AUGMENTED: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ['+=', 'Add'],
  ['-=', 'Sub'],
  ['*=', 'Mult'],
  ['@=', 'MatMult'],
  ['/=', 'Div'],
  ['%=', 'Mod'],
  ['&=', 'BitAnd'],
  ['|=', 'BitOr'],
  ['^=', 'BitXor'],
  ['<<=', 'LShift'],
  ['>>=', 'RShift'],
  ['**=', 'Pow'],
  ['//=', 'FloorDiv'],
]);

type Block = readonly Statement[];

/** The rules for statements, and the roots. */
export class StatementReader extends PatternReader {
  /** Where the last top-level statement begins, and the one before, which an `else` may belong to. */
  private previousStart = 0;
  private statementStart = 0;

  /** All statements up to the end of the text; null when one does not fit. */
  file(): Statement[] | null {
    const body: Statement[] = [];
    for (let start = this.index; this.kind !== 'END'; start = this.index) {
      this.statementStart = this.previousStart;
      this.previousStart = start;
      if (!this.statement(body)) return null;
    }
    return body;
  }

  /** Goes back to the statement that did not fit, to say what is wrong with it. */
  diagnose(): void {
    this.diagnosing = true;
    this.index = this.statementStart;
  }

  /** What `eval` takes. */
  evaluated(): Expression | null {
    const value = this.expressions();
    while (this.accept('NEWLINE') !== null);
    return this.kind === 'END' ? value : null;
  }

  /** The text in an f-string's braces, with the parentheses that CPython puts around it. */
  embedded(): Expression | null {
    return this.starExpressions();
  }

  /** One statement at the prompt. */
  interactive(): Statement[] | null {
    const start = this.current;
    if (this.accept('NEWLINE') !== null)
      return [{ kind: 'Pass', position: this.positionFrom(start) }];
    const compound = this.compound();
    if (compound !== null) return this.accept('NEWLINE') === null ? null : [compound];
    const body: Statement[] = [];
    return this.simpleStatements(body) ? body : null;
  }

  private statement(body: Statement[]): boolean {
    const compound = this.compound();
    if (compound !== null) {
      body.push(compound);
      return true;
    }
    return this.simpleStatements(body);
  }

  protected block(): Block | null {
    return this.remember('block', () => {
      const before = this.index;
      const body: Statement[] = [];
      if (this.accept('NEWLINE') === null) return this.simpleStatements(body) ? body : null;
      if (this.accept('INDENT') !== null) {
        while (this.kind !== 'DEDENT' && this.statement(body));
        if (body.length > 0 && this.accept('DEDENT') !== null) return body;
      } else if (this.diagnosing) this.raiseIndentation('expected an indented block');
      this.index = before;
      return null;
    });
  }

  // Simple statements.

  private simpleStatements(body: Statement[]): boolean {
    const before = this.index;
    for (;;) {
      const statement = this.simple();
      if (statement === null) break;
      body.push(statement);
      if (this.accept(';') === null) {
        if (this.accept('NEWLINE') !== null) return true;
        break;
      }
      if (this.accept('NEWLINE') !== null) return true;
    }
    this.index = before;
    return false;
  }

  private simple(): Statement | null {
    return this.remember('simple', () => this.attempt(() => this.freshSimple()));
  }

  private freshSimple(): Statement | null {
    const start = this.current;
    switch (start.kind) {
      case 'return':
        this.index++;
        return {
          kind: 'Return',
          value: this.starExpressions(),
          position: this.positionFrom(start),
        };
      case 'import':
      case 'from':
        return this.importStatement(start);
      case 'raise':
        return this.raiseStatement(start);
      case 'pass':
        this.index++;
        return { kind: 'Pass', position: this.positionFrom(start) };
      case 'break':
        this.index++;
        return { kind: 'Break', position: this.positionFrom(start) };
      case 'continue':
        this.index++;
        return { kind: 'Continue', position: this.positionFrom(start) };
      case 'del':
        return this.deleteStatement(start);
      case 'assert':
        return this.assertStatement(start);
      case 'global':
      case 'nonlocal': {
        this.index++;
        const names = this.nameList();
        if (names === null) return null;
        return {
          kind: start.kind === 'global' ? 'Global' : 'Nonlocal',
          names,
          position: this.positionFrom(start),
        };
      }
      default:
        return this.expressionStatement(start);
    }
  }

  /** An assignment of any kind, or an expression alone. */
  private expressionStatement(start: Token): Statement | null {
    if (this.diagnosing) {
      const found = this.attempt(() => this.assignmentFirst(start));
      if (found !== null) return found;
      this.invalidAssignment();
      const value = this.kind === 'yield' ? this.yieldExpression() : this.starExpressions();
      return value === null ? null : { kind: 'Expr', value, position: this.positionFrom(start) };
    }
    const value = this.kind === 'yield' ? this.yieldExpression() : this.starExpressions();
    if (value === null) return null;
    const end = this.index;
    const assignment = this.assignment(start, value);
    if (assignment !== null) return assignment;
    this.index = end;
    return { kind: 'Expr', value, position: this.positionFrom(start) };
  }

  /** While diagnosing: the target is read as a target, so that the checks of expressions do not see it. */
  private assignmentFirst(start: Token): Statement | null {
    const before = this.index;
    const target = this.starTargets();
    if (target === null) return null;
    const next = this.kind;
    if (next === '=' || next === ':' || AUGMENTED.has(next)) return this.assignment(start, target);
    this.index = before;
    return null;
  }

  private rightSide(): Expression | null {
    return this.kind === 'yield' ? this.yieldExpression() : this.starExpressions();
  }

  /** Behind the expression `first`, from the token `start` on: what makes it an assignment. */
  private assignment(start: Token, first: Expression): Statement | null {
    if (this.kind === '=') return this.plainAssignment(start, first);
    if (this.kind === ':') return this.annotated(start, first);
    const op = AUGMENTED.get(this.kind);
    if (op === undefined) return null;
    const target = asTarget(first, 'Store');
    if (target?.kind !== 'Name' && target?.kind !== 'Attribute' && target?.kind !== 'Subscript')
      return null;
    this.index++;
    const value = this.rightSide();
    if (value === null) return null;
    return { kind: 'AugAssign', target, op, value, position: this.positionFrom(start) };
  }

  private plainAssignment(start: Token, first: Expression): Statement | null {
    const targets: Expression[] = [];
    let value: Expression = first;
    while (this.kind === '=') {
      const before = this.index;
      const target = asTarget(value, 'Store');
      if (target === null) return null;
      this.index++;
      const next = this.diagnosing ? this.nextSide() : this.rightSide();
      if (next === null) {
        this.index = before;
        return null;
      }
      targets.push(target);
      value = next;
    }
    return { kind: 'Assign', targets, value, position: this.positionFrom(start) };
  }

  /** While diagnosing: a further target before `=`, or the value. */
  private nextSide(): Expression | null {
    const target = this.attempt(() => {
      const found = this.starTargets();
      return found !== null && this.kind === '=' ? found : null;
    });
    return target ?? this.rightSide();
  }

  private annotated(start: Token, first: Expression): Statement | null {
    const target = asTarget(first, 'Store');
    if (target?.kind !== 'Name' && target?.kind !== 'Attribute' && target?.kind !== 'Subscript')
      return null;
    const simple = start.kind === 'NAME' && target.kind === 'Name';
    this.index++;
    const annotation = this.expression();
    if (annotation === null) return null;
    const end = this.index;
    let value: Expression | null = null;
    if (this.accept('=') !== null) {
      value = this.rightSide();
      if (value === null) this.index = end;
    }
    return {
      kind: 'AnnAssign',
      target,
      annotation,
      value,
      simple,
      position: this.positionFrom(start),
    };
  }

  private invalidAssignment(): void {
    const start = this.index;
    const display = this.annotationDisplay();
    if (display !== null && this.accept(':') !== null && this.expression() !== null) {
      const message = `only single target (not ${expressionName(display)}) can be annotated`;
      this.raiseAt(display.position, message);
    }
    this.index = start;
    const first = this.starNamedExpression();
    if (first !== null && this.accept(',') !== null) {
      // The rule of CPython reads elements that no commas part.
      while (this.starNamedExpression() !== null) this.accept(',');
      if (this.accept(':') !== null && this.expression() !== null) {
        this.raiseAt(first.position, 'only single target (not tuple) can be annotated');
      }
    }
    this.index = start;
    const single = this.expression();
    if (single !== null && this.accept(':') !== null && this.expression() !== null) {
      this.raiseAt(single.position, 'illegal target for annotation');
    }
    this.index = start;
    this.skipTargets();
    const left = this.starExpressions();
    if (left !== null && this.kind === '=') this.raiseInvalidTarget(left, 'assignment');
    this.index = start;
    this.skipTargets();
    const yielded = this.yieldExpression();
    if (yielded !== null && this.kind === '=') {
      this.raiseAt(yielded.position, 'assignment to yield expression not possible');
    }
    this.index = start;
    const augmented = this.starExpressions();
    if (augmented !== null && AUGMENTED.has(this.kind)) {
      this.index++;
      if (this.rightSide() !== null) {
        const message = `'${expressionName(augmented)}' is an illegal expression for augmented assignment`;
        this.raiseAt(augmented.position, message);
      }
    }
    this.index = start;
  }

  private skipTargets(): void {
    while (this.attempt(() => (this.starTargets() === null ? null : this.accept('='))) !== null);
  }

  /** A list or a tuple in its own brackets, or in parentheses around them. */
  private annotationDisplay(): Expression | null {
    if (this.kind !== '[' && this.kind !== '(') return null;
    return this.attempt(() => {
      const node = this.atom();
      return node?.kind === 'List' || node?.kind === 'Tuple' ? node : null;
    });
  }

  private raiseStatement(start: Token): Statement {
    this.index++;
    const exc = this.expression();
    let cause: Expression | null = null;
    if (exc !== null) {
      cause = this.attempt(() => (this.accept('from') === null ? null : this.expression()));
    }
    return { kind: 'Raise', exc, cause, position: this.positionFrom(start) };
  }

  private assertStatement(start: Token): Statement | null {
    this.index++;
    const test = this.expression();
    if (test === null) return null;
    const msg = this.attempt(() => (this.accept(',') === null ? null : this.expression()));
    return { kind: 'Assert', test, msg, position: this.positionFrom(start) };
  }

  private nameList(): string[] | null {
    const first = this.accept('NAME');
    if (first === null) return null;
    const names = [first.text];
    while (this.kind === ',' && this.following === 'NAME') {
      this.index++;
      names.push(this.current.text);
      this.index++;
    }
    return names;
  }

  private deleteStatement(start: Token): Statement | null {
    const before = this.index++;
    const targets: Expression[] = [];
    do {
      const target = this.deleteTarget();
      if (target === null) break;
      targets.push(target);
    } while (this.accept(',') !== null);
    if (targets.length > 0 && (this.kind === ';' || this.kind === 'NEWLINE')) {
      return { kind: 'Delete', targets, position: this.positionFrom(start) };
    }
    this.index = before;
    if (this.diagnosing) {
      this.index++;
      const value = this.starExpressions();
      if (value !== null) this.raiseInvalidTarget(value, 'del');
    }
    return null;
  }

  private deleteTarget(): Expression | null {
    return this.attempt(() => {
      const node = this.primary();
      return node === null ? null : asTarget(node, 'Del');
    });
  }

  private importStatement(start: Token): Statement | null {
    this.index++;
    if (start.kind === 'import') {
      const names: Alias[] = [];
      do {
        const first = this.current;
        const name = this.dotted();
        if (name === null) break;
        const asname = this.alias();
        names.push({ kind: 'alias', name, asname, position: this.positionFrom(first) });
      } while (this.accept(',') !== null);
      return names.length === 0 || this.previous.kind === ','
        ? null
        : { kind: 'Import', names, position: this.positionFrom(start) };
    }
    let level = 0;
    for (; this.kind === '.' || this.kind === '...'; this.index++) level += this.kind.length;
    const module = this.dotted();
    if ((module === null && level === 0) || this.accept('import') === null) return null;
    const names = this.importedNames();
    if (names === null) return null;
    return { kind: 'ImportFrom', module, names, level, position: this.positionFrom(start) };
  }

  private dotted(): string | null {
    const first = this.accept('NAME');
    if (first === null) return null;
    let name = first.text;
    while (this.kind === '.' && this.following === 'NAME') {
      this.index++;
      name += `.${this.current.text}`;
      this.index++;
    }
    return name;
  }

  private alias(): string | null {
    return this.attempt(() =>
      this.accept('as') === null ? null : (this.accept('NAME')?.text ?? null),
    );
  }

  private importedNames(): Alias[] | null {
    const star = this.accept('*');
    if (star !== null)
      return [{ kind: 'alias', name: '*', asname: null, position: this.positionFrom(star) }];
    const open = this.accept('(');
    const names: Alias[] = [];
    do {
      const name = this.accept('NAME');
      if (name === null) break;
      const asname = this.alias();
      names.push({ kind: 'alias', name: name.text, asname, position: this.positionFrom(name) });
    } while (this.accept(',') !== null);
    if (names.length === 0) return null;
    if (open !== null) return this.accept(')') === null ? null : names;
    if (this.previous.kind !== ',') return names;
    if (this.diagnosing && this.kind === 'NEWLINE') {
      this.raiseLast('trailing comma not allowed without surrounding parentheses');
    }
    return null;
  }

  // Compound statements.

  private compound(): Statement | null {
    const start = this.current;
    switch (start.kind) {
      case 'def':
      case 'class':
      case '@':
      case 'if':
      case 'for':
      case 'while':
      case 'with':
      case 'try':
      case 'async':
        return this.remember('compound', () => this.attempt(() => this.keywordStatement(start)));
      case 'NAME':
        return start.text === 'match' ? this.attempt(() => this.matchStatement(start)) : null;
      default:
        return null;
    }
  }

  private keywordStatement(start: Token): Statement | null {
    switch (start.kind) {
      case 'def':
        return this.functionDefinition([]);
      case 'class':
        return this.classDefinition([]);
      case '@':
        return this.decorated();
      case 'if':
        return this.ifStatement();
      case 'for':
        return this.forStatement();
      case 'while':
        return this.whileStatement(start);
      case 'with':
        return this.withStatement();
      case 'try':
        return this.tryStatement(start);
      default:
        if (this.following === 'def') return this.functionDefinition([]);
        if (this.following === 'with') return this.withStatement();
        return this.following === 'for' ? this.forStatement() : null;
    }
  }

  private decorated(): Statement | null {
    const decorators: Expression[] = [];
    while (this.accept('@') !== null) {
      const decorator = this.namedExpression();
      if (decorator === null || this.accept('NEWLINE') === null) return null;
      decorators.push(decorator);
    }
    if (this.kind === 'class') return this.classDefinition(decorators);
    if (this.kind === 'def' || (this.kind === 'async' && this.following === 'def')) {
      return this.functionDefinition(decorators);
    }
    return null;
  }

  private functionDefinition(decoratorList: readonly Expression[]): Statement | null {
    const start = this.current;
    if (this.diagnosing) this.invalidFunction();
    const isAsync = this.accept('async') !== null;
    this.index++;
    const name = this.accept('NAME');
    if (name === null) return null;
    this.force('(');
    const beforeParameters = this.index;
    let args = this.parameters(')');
    if (args === null) {
      this.index = beforeParameters;
      args = null;
    }
    if (this.accept(')') === null || args === null) return null;
    const returns = this.returnAnnotation();
    this.force(':');
    const body = this.block();
    if (body === null) return null;
    return {
      kind: isAsync ? 'AsyncFunctionDef' : 'FunctionDef',
      name: name.text,
      args,
      body,
      decoratorList,
      returns,
      position: this.positionFrom(start),
    };
  }

  private returnAnnotation(): Expression | null {
    return this.attempt(() => (this.accept('->') === null ? null : this.expression()));
  }

  private invalidFunction(): void {
    const before = this.index;
    this.accept('async');
    const word = this.accept('def');
    if (word !== null && this.accept('NAME') !== null && this.accept('(') !== null) {
      if (this.kind !== ')') this.parameters(')');
      if (this.accept(')') !== null) {
        this.returnAnnotation();
        this.checkIndented(`function definition on line ${word.line}`);
      }
    }
    this.index = before;
  }

  private classDefinition(decoratorList: readonly Expression[]): Statement | null {
    const start = this.current;
    if (this.diagnosing) {
      const before = this.index;
      if (this.classHead() !== null) {
        if (this.kind === 'NEWLINE') this.expectColonAtLast();
        this.checkIndented(`class definition on line ${start.line}`);
      }
      this.index = before;
    }
    const head = this.classHead();
    if (head === null || this.accept(':') === null) return null;
    const body = this.block();
    if (body === null) return null;
    return { kind: 'ClassDef', ...head, body, decoratorList, position: this.positionFrom(start) };
  }

  private classHead() {
    this.index++;
    const name = this.accept('NAME')?.text;
    if (name === undefined) return null;
    const found = this.attempt(() => {
      if (this.accept('(') === null) return null;
      const given = this.kind === ')' ? null : this.arguments();
      return this.accept(')') === null
        ? null
        : { bases: given?.args ?? [], keywords: given?.keywords ?? [] };
    });
    return { name, bases: found?.bases ?? [], keywords: found?.keywords ?? [] };
  }

  /** `word test: block`: the head of an if, an elif or a while. */
  private tested(): { test: Expression; body: Block } | null {
    const word = this.current;
    if (this.diagnosing) {
      const before = this.index++;
      if (this.namedExpression() !== null) {
        if (this.kind === 'NEWLINE') this.expectColonAtLast();
        this.checkIndented(`'${word.kind}' statement on line ${word.line}`);
      }
      this.index = before;
    }
    this.index++;
    const test = this.namedExpression();
    if (test === null || this.accept(':') === null) return null;
    const body = this.block();
    return body === null ? null : { test, body };
  }

  private ifStatement(): Statement | null {
    const branches: { word: Token; test: Expression; body: Block }[] = [];
    let orelse: Block = [];
    do {
      const word = this.current;
      const before = this.index;
      const branch = this.tested();
      if (branch === null) {
        if (branches.length === 0) return null;
        this.index = before;
        break;
      }
      branches.push({ word, ...branch });
    } while (this.kind === 'elif');
    if (this.kind === 'else') orelse = this.elseBlock() ?? [];
    let statement: Statement | null = null;
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
      const { word, test, body } = branch;
      statement = { kind: 'If', test, body, orelse, position: this.positionFrom(word) };
      orelse = [statement];
    }
    return statement;
  }

  private elseBlock(): Block | null {
    return this.attempt(() => {
      const word = this.accept('else');
      if (word === null) return null;
      if (this.diagnosing) this.lookIndented(`'else' statement on line ${word.line}`);
      this.force(':');
      return this.block();
    });
  }

  /** As `checkIndented`, the place kept. */
  private lookIndented(after: string): void {
    const before = this.index;
    this.checkIndented(after);
    this.index = before;
  }

  private whileStatement(start: Token): Statement | null {
    const found = this.tested();
    if (found === null) return null;
    const orelse = this.elseBlock() ?? [];
    return { kind: 'While', ...found, orelse, position: this.positionFrom(start) };
  }

  private forStatement(): Statement | null {
    const start = this.current;
    const before = this.index;
    if (this.diagnosing) {
      const head = this.forHead();
      if (head.iter !== null) {
        if (this.kind === 'NEWLINE') this.expectColonAtLast();
        this.checkIndented(`'for' statement on line ${head.word.line}`);
      }
      this.index = before;
    }
    const { target, iter, isAsync, cut } = this.forHead();
    const body = iter === null || this.accept(':') === null ? null : this.block();
    if (target === null || iter === null || body === null) {
      this.index = before;
      if (this.diagnosing && !cut) this.invalidForTarget();
      return null;
    }
    const orelse = this.elseBlock() ?? [];
    const kind = isAsync ? 'AsyncFor' : 'For';
    return { kind, target, iter, body, orelse, position: this.positionFrom(start) };
  }

  private forHead() {
    const isAsync = this.accept('async') !== null;
    const word = this.current;
    this.index++;
    const target = this.starTargets();
    const cut = target !== null && this.accept('in') !== null;
    const iter = cut ? this.starExpressions() : null;
    return { word, target, iter, isAsync, cut };
  }

  private withStatement(): Statement | null {
    const start = this.current;
    if (this.diagnosing) this.invalidWith(true);
    const isAsync = this.accept('async') !== null;
    const word = this.index++;
    const items = this.parenthesizedItems() ?? this.plainItems();
    if (items !== null && this.accept(':') !== null) {
      const body = this.block();
      if (body !== null) {
        return {
          kind: isAsync ? 'AsyncWith' : 'With',
          items,
          body,
          position: this.positionFrom(start),
        };
      }
    }
    if (this.diagnosing) {
      this.index = isAsync ? word - 1 : word;
      this.invalidWith(false);
    }
    return null;
  }

  private parenthesizedItems(): WithItem[] | null {
    return this.attempt(() => {
      if (this.accept('(') === null) return null;
      const items: WithItem[] = [];
      do {
        const item = this.withItem();
        if (item === null) break;
        items.push(item);
      } while (this.accept(',') !== null);
      return items.length > 0 && this.accept(')') !== null && this.kind === ':' ? items : null;
    });
  }

  private plainItems(): WithItem[] | null {
    const items: WithItem[] = [];
    let end = this.index;
    do {
      const item = this.withItem();
      if (item === null) break;
      items.push(item);
      end = this.index;
    } while (this.accept(',') !== null);
    this.index = end;
    return items.length === 0 ? null : items;
  }

  private withItem(): WithItem | null {
    const contextExpr = this.expression();
    if (contextExpr === null) return null;
    const end = this.index;
    if (this.accept('as') !== null) {
      const afterAs = this.index;
      const optionalVars = this.starTarget();
      if (optionalVars !== null && [',', ')', ':'].includes(this.kind)) {
        return { kind: 'withitem', contextExpr, optionalVars };
      }
      if (this.diagnosing) {
        this.index = afterAs;
        const target = this.expression();
        if (target !== null && [',', ')', ':'].includes(this.kind))
          this.raiseInvalidTarget(target, 'assignment');
      }
    }
    this.index = end;
    return { kind: 'withitem', contextExpr, optionalVars: null };
  }

  /** Whether the colon or the block of a `with` is missing. */
  private invalidWith(indentation: boolean): void {
    const before = this.index;
    this.accept('async');
    const word = this.current;
    const start = ++this.index;
    const item = (context: () => Expression | null) => (): boolean => {
      if (context() === null) return false;
      this.attempt(() => (this.accept('as') === null ? null : this.starTarget()));
      return true;
    };
    const several = (one: () => boolean): boolean => {
      if (!one()) return false;
      for (let end = this.index; this.accept(',') !== null; end = this.index) {
        if (one()) continue;
        this.index = end;
        break;
      }
      return true;
    };
    const check = (): void => {
      if (indentation) this.checkIndented(`'with' statement on line ${word.line}`);
      else if (this.kind === 'NEWLINE') this.expectColonAtLast();
    };
    if (several(item(() => this.expression()))) check();
    this.index = start;
    if (this.accept('(') !== null && several(item(() => this.expressions()))) {
      this.accept(',');
      if (this.accept(')') !== null) check();
    }
    this.index = before;
  }

  private tryStatement(start: Token): Statement | null {
    if (this.diagnosing) this.invalidTry(start);
    this.index++;
    this.force(':');
    const body = this.block();
    if (body === null) return null;
    const handlers: ExceptHandler[] = [];
    let star = false;
    if (this.kind === 'except') {
      star = this.following === '*';
      for (;;) {
        const handler = this.attempt(() => this.handler(star));
        if (handler === null) break;
        handlers.push(handler);
      }
      if (handlers.length === 0) return null;
    }
    const orelse = handlers.length > 0 && this.kind === 'else' ? (this.elseBlock() ?? []) : [];
    const finalbody = this.finallyBlock();
    if (handlers.length === 0 && finalbody === null) return null;
    return {
      kind: star ? 'TryStar' : 'Try',
      body,
      handlers,
      orelse,
      finalbody: finalbody ?? [],
      position: this.positionFrom(start),
    };
  }

  private finallyBlock(): Block | null {
    return this.attempt(() => {
      const word = this.accept('finally');
      if (word === null) return null;
      if (this.diagnosing) this.lookIndented(`'finally' statement on line ${word.line}`);
      this.force(':');
      return this.block();
    });
  }

  private invalidTry(start: Token): void {
    const before = this.index++;
    this.lookIndented(`'try' statement on line ${start.line}`);
    if (this.accept(':') !== null && this.block() !== null) {
      if (this.kind !== 'except' && this.kind !== 'finally') {
        this.raiseLast("expected 'except' or 'finally' block");
      }
      const afterBlock = this.index;
      const both = "cannot have both 'except' and 'except*' on the same 'try'";
      for (const star of [false, true]) {
        this.index = afterBlock;
        let count = 0;
        while (this.attempt(() => this.handler(star)) !== null) count++;
        const word = count === 0 ? null : this.accept('except');
        if (word === null) continue;
        const second = this.accept('*');
        if ((second === null) !== star) continue;
        const type = this.at(':') ? null : this.expression();
        this.alias();
        if (!this.at(':') || (!star && type === null)) continue;
        if (second !== null) this.raiseRange(word, second, both);
        this.raiseAt(word, both);
      }
    }
    this.index = before;
  }

  private handler(star: boolean): ExceptHandler | null {
    const start = this.current;
    const before = this.index;
    if (start.kind !== 'except') return null;
    if (this.diagnosing) {
      const head = this.handlerHead(star);
      const name = star ? 'except*' : 'except';
      if (head !== null) this.lookIndented(`'${name}' statement on line ${start.line}`);
      this.index = before;
    }
    const head = this.handlerHead(star);
    const body = head === null || this.accept(':') === null ? null : this.block();
    if (head === null || body === null) {
      this.index = before;
      if (this.diagnosing) this.invalidHandler();
      return null;
    }
    return { kind: 'ExceptHandler', ...head, body, position: this.positionFrom(start) };
  }

  private handlerHead(star: boolean): { type: Expression | null; name: string | null } | null {
    this.index++;
    if (star && this.accept('*') === null) return null;
    if (!star && this.kind === ':') return { type: null, name: null };
    const type = this.expression();
    return type === null ? null : { type, name: this.alias() };
  }

  private invalidHandler(): void {
    const before = this.index++;
    const star = this.accept('*') !== null;
    const afterStar = this.index;
    const type = this.expression();
    if (type !== null && this.accept(',') !== null && this.expressions() !== null) {
      this.alias();
      if (this.accept(':') !== null)
        this.raiseFrom(type.position, 'multiple exception types must be parenthesized');
    }
    this.index = afterStar;
    if (this.expression() !== null) {
      this.alias();
      if (this.kind === 'NEWLINE') this.expectColonAtLast();
    }
    this.index = afterStar;
    if (!star && this.kind === 'NEWLINE') this.expectColonAtLast();
    if (star && (this.kind === 'NEWLINE' || this.kind === ':'))
      this.raiseLast('expected one or more exception types');
    this.index = before;
  }

  private matchStatement(start: Token): Statement | null {
    const before = this.index++;
    const subject = this.subject();
    if (subject !== null && this.accept(':') !== null && this.accept('NEWLINE') !== null) {
      if (this.accept('INDENT') !== null) {
        const cases: MatchCase[] = [];
        for (let found = this.caseBlock(); found !== null; found = this.caseBlock())
          cases.push(found);
        if (cases.length > 0 && this.accept('DEDENT') !== null) {
          return { kind: 'Match', subject, cases, position: this.positionFrom(start) };
        }
      }
    }
    if (this.diagnosing) {
      this.index = before + 1;
      if (this.subject() !== null) {
        if (this.kind === 'NEWLINE') this.expectColonAtLast();
        this.checkIndented(`'match' statement on line ${start.line}`);
      }
    }
    return null;
  }

  private subject(): Expression | null {
    const start = this.current;
    const first = this.starNamedExpression();
    if (first === null || (this.kind !== ',' && first.kind !== 'Starred')) return first;
    const elts = [first];
    if (this.kind !== ',') return null;
    while (this.accept(',') !== null) {
      const next = this.starNamedExpression();
      if (next === null) break;
      elts.push(next);
    }
    return { kind: 'Tuple', elts, ctx: 'Load', position: this.positionFrom(start) };
  }
}
