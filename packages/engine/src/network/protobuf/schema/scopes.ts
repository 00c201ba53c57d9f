import type { InputError } from '../../../base/index.ts';
import { join } from '../span.ts';
import type { ScopeDeclaration } from './declarations.ts';
import type { Token } from './statements.ts';

/** Makes the error at a token. */
export type Fail = (token: Token, message: string, expected?: string) => InputError;

type SymbolKind = 'package' | 'message' | 'enum' | 'other';

/** What full names stand for. */
export type Symbols = ReadonlyMap<string, SymbolKind>;

/** A message or enum with its full name. */
export interface NamedScope {
  readonly fullName: string;
  readonly declaration: ScopeDeclaration;
}

/** All messages and enums, each before what is nested in it; the file comes first. */
export function scopesOf(file: ScopeDeclaration, packageName: string): readonly NamedScope[] {
  const scopes: NamedScope[] = [{ fullName: packageName, declaration: file }];
  // The list grows while it is walked; the text bounds it.
  for (const scope of scopes) {
    for (const nested of scope.declaration.nested) {
      const fullName = join(scope.fullName, nested.name?.text ?? '');
      scopes.push({ fullName, declaration: nested });
    }
  }
  return scopes;
}

/**
 * The symbols of all scopes. Throws `InputError` where a name is declared twice in its scope; the
 * values of an enum are siblings of the enum, as in C++.
 */
export function symbolsOf(scopes: readonly NamedScope[], packageName: string, fail: Fail): Symbols {
  const symbols = new Map<string, SymbolKind>();
  packageName.split('.').forEach((_, index, parts) => {
    symbols.set(parts.slice(0, index + 1).join('.'), 'package');
  });
  const add = (scope: string, name: Token, kind: SymbolKind) => {
    const full = join(scope, name.text);
    if (symbols.has(full)) {
      const place = scope === '' ? '' : ` in "${scope}"`;
      throw fail(name, `"${name.text}" is already declared${place}`, 'a name of its own');
    }
    symbols.set(full, kind);
  };
  for (const { fullName, declaration } of scopes) {
    const isEnum = declaration.kind === 'enum';
    const siblings = fullName.split('.').slice(0, -1).join('.');
    const own: [Token, SymbolKind][] = [
      ...declaration.nested.flatMap(({ name, kind }): [Token, SymbolKind][] =>
        name === null ? [] : [[name, kind]],
      ),
      ...declaration.fields
        .filter(({ type }) => type !== 'group')
        .map(({ name }): [Token, SymbolKind] => [name, 'other']),
      ...declaration.oneofs.map(({ name }): [Token, SymbolKind] => [name, 'other']),
      ...declaration.values.map(({ name }): [Token, SymbolKind] => [name, 'other']),
    ];
    own.sort(([a], [b]) => a.index - b.index);
    for (const [name, kind] of own) add(isEnum ? siblings : fullName, name, kind);
  }
  return symbols;
}

/**
 * The full name of the message or enum that `name` means inside `scope`: the innermost scope that
 * has its first part decides. Throws `InputError` at `token` when there is none.
 */
export function resolve(
  symbols: Symbols,
  name: string,
  scope: string,
  token: Token,
  fail: Fail,
): { readonly fullName: string; readonly kind: 'message' | 'enum' } {
  const parts = name.split('.');
  const first = parts[0] ?? '';
  const outward = scope === '' ? [] : scope.split('.');
  let isSeen = false;
  for (let length = first === '' ? -1 : outward.length; length >= -1; length--) {
    const base = outward.slice(0, Math.max(length, 0)).join('.');
    const start = length < 0 ? '' : join(base, first);
    const fullName = length < 0 ? name.replace(/^\./, '') : join(base, name);
    if (length < 0 && first !== '') break;
    const kind = symbols.get(fullName);
    if (kind === 'message' || kind === 'enum') return { fullName, kind };
    isSeen ||= kind !== undefined;
    const outer = symbols.get(start);
    // A compound name is not searched further out than where its first part is a scope.
    if (parts.length > 1 && (outer === 'message' || outer === 'package')) break;
  }
  const problem = isSeen ? 'is not a type' : 'is not defined';
  throw fail(token, `"${name}" ${problem}`, 'a scalar type, or a message or enum of this text');
}
