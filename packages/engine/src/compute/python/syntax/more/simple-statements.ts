import type { Token } from '../text/tokens.ts';
import { asTarget } from '../tree/targets.ts';
import type { Alias, Expression, Statement } from '../tree/tree.ts';
import { RichExpressionReader } from './expressions.ts';

/** Statements of one line that small programs do without. */
export class RichStatementReader extends RichExpressionReader {
  override otherSimple(start: Token): Statement | null {
    switch (start.kind) {
      case 'raise':
        return this.raiseStatement(start);
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
        return this.importStatement(start);
    }
  }

  importStatement(start: Token): Statement | null {
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

  dotted(): string | null {
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

  alias(): string | null {
    return this.attempt(() =>
      this.accept('as') === null ? null : (this.accept('NAME')?.text ?? null),
    );
  }

  importedNames(): Alias[] | null {
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
    return this.previous.kind === ',' ? null : names;
  }

  override annotated(start: Token, first: Expression): Statement | null {
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

  raiseStatement(start: Token): Statement {
    this.index++;
    const exc = this.expression();
    let cause: Expression | null = null;
    if (exc !== null) {
      cause = this.attempt(() => (this.accept('from') === null ? null : this.expression()));
    }
    return { kind: 'Raise', exc, cause, position: this.positionFrom(start) };
  }

  assertStatement(start: Token): Statement | null {
    this.index++;
    const test = this.expression();
    if (test === null) return null;
    const msg = this.attempt(() => (this.accept(',') === null ? null : this.expression()));
    return { kind: 'Assert', test, msg, position: this.positionFrom(start) };
  }

  nameList(): string[] | null {
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

  deleteStatement(start: Token): Statement | null {
    this.index++;
    const targets: Expression[] = [];
    do {
      const target = this.deleteTarget();
      if (target === null) break;
      targets.push(target);
    } while (this.accept(',') !== null);
    if (targets.length > 0 && (this.kind === ';' || this.kind === 'NEWLINE')) {
      return { kind: 'Delete', targets, position: this.positionFrom(start) };
    }
    return null;
  }

  deleteTarget(): Expression | null {
    return this.attempt(() => {
      const node = this.primary();
      return node === null ? null : asTarget(node, 'Del');
    });
  }
}
