import type { Token } from '../text/tokens.ts';
import type { Alias, Statement } from '../tree/tree.ts';
import { ExpressionReader } from './expressions.ts';

/** `import` and `from … import`. */
export abstract class ImportReader extends ExpressionReader {
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
}
