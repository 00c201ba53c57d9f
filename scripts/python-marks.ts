/**
 * What a recorded Python program uses, read off its syntax tree as marks: `node:For`, `operator:Add`, `name:len`,
 * `attribute:append`, `defines:__len__`, `imports:math`, `member:math.sqrt`.
 */
import { PythonSyntaxError } from '../packages/engine/src/compute/python/syntax/index.ts';
import { parseWhole } from '../packages/engine/test/compute/python/syntax/parse-whole.ts';

interface Tree {
  readonly kind: string;
  readonly [field: string]: unknown;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Marks of a program; of one that is no Python, there are none but what its name says. */
export function marksOf(source: string, fileName: string): ReadonlySet<string> {
  const marks = new Set<string>();
  try {
    const tree = parseWhole(source, { mode: 'exec', fileName });
    const modules = importedAs(tree as unknown as Tree);
    mark(tree as unknown as Tree, marks, modules, false);
    markNamesInText(tree as unknown as Tree, marks, modules);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  return marks;
}

/** All trees below and at one. */
function* trees(value: unknown): Generator<Tree> {
  if (Array.isArray(value)) for (const one of value) yield* trees(one);
  else if (isTree(value)) {
    yield value;
    for (const [field, part] of Object.entries(value)) if (field !== 'position') yield* trees(part);
  }
}

/** Modules by the names that `import` gives them. */
function importedAs(tree: Tree): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const node of trees(tree)) {
    if (node.kind === 'Import') {
      for (const { name, asname } of node.names as { name: string; asname: string | null }[]) {
        modules.set(asname ?? name, name);
      }
    } else if (node.kind === 'ImportFrom' && typeof node.module === 'string') {
      for (const { name, asname } of node.names as { name: string; asname: string | null }[]) {
        modules.set(asname ?? name, `${node.module}.${name}`);
      }
    }
  }
  return modules;
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** In a program that uses `getattr`, text names attributes: those of the modules that it is asked for, and others. */
function markNamesInText(
  tree: Tree,
  marks: Set<string>,
  modules: ReadonlyMap<string, string>,
): void {
  if (!marks.has('name:getattr')) return;
  const all = [...trees(tree)];
  const asked = all.flatMap((node) => {
    const func = node.kind === 'Call' && isTree(node.func) ? node.func : undefined;
    if (func?.kind !== 'Name' || func.id !== 'getattr') return [];
    const path = dotted((node.args as unknown[])[0]);
    const module = path === undefined ? undefined : modules.get(path);
    return module === undefined ? [] : [module];
  });
  for (const { kind, value } of all) {
    const { type, value: text } = (kind === 'Constant' ? value : {}) as Record<string, unknown>;
    if (type !== 'str' || typeof text !== 'string') continue;
    for (const word of text.split(/\s+/).filter((one) => IDENTIFIER.test(one))) {
      marks.add(`attribute:${word}`);
      for (const module of asked) marks.add(`member:${module}.${word}`);
    }
  }
}

function mark(
  tree: Tree,
  marks: Set<string>,
  modules: ReadonlyMap<string, string>,
  inClass: boolean,
): void {
  marks.add(`node:${tree.kind}`);
  for (const operator of [tree.op, ...(Array.isArray(tree.ops) ? tree.ops : []), tree.ctx]) {
    if (typeof operator === 'string') {
      marks.add(`node:${operator}`);
      marks.add(tree.kind === 'AugAssign' ? `in place:${operator}` : `operator:${operator}`);
      marks.add(`${tree.kind}:${operator}`);
    }
  }
  switch (tree.kind) {
    case 'Name':
      if (tree.ctx === 'Load') marks.add(`name:${String(tree.id)}`);
      else if (inClass) marks.add(`defines:${String(tree.id)}`);
      break;
    case 'Attribute': {
      marks.add(`attribute:${String(tree.attr)}`);
      const path = dotted(tree.value);
      const module = path === undefined ? undefined : modules.get(path);
      if (module !== undefined) marks.add(`member:${module}.${String(tree.attr)}`);
      break;
    }
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      if (inClass) marks.add(`defines:${String(tree.name)}`);
      break;
    case 'Constant':
      marks.add(`constant:${(tree.value as { type: string }).type}`);
      break;
    default:
  }
  for (const module of tree.kind === 'Import' ? (tree.names as { name: string }[]) : []) {
    marks.add(`imports:${module.name}`);
  }
  if (tree.kind === 'ImportFrom' && typeof tree.module === 'string') {
    marks.add(`imports:${tree.module}`);
    for (const { name } of tree.names as { name: string }[]) {
      marks.add(`member:${tree.module}.${name}`);
      marks.add(`imports:${tree.module}.${name}`);
      if (name === '*') marks.add(`all of:${tree.module}`);
    }
  }
  for (const [field, part] of Object.entries(tree)) {
    if (field === 'position') continue;
    const within = tree.kind === 'ClassDef' ? field === 'body' : inClass && !CLOSED.has(tree.kind);
    for (const child of Array.isArray(part) ? part : [part]) {
      if (isTree(child)) mark(child, marks, modules, within);
    }
  }
}

/** What is inside of these is not in the class around them. */
const CLOSED = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda']);

function dotted(value: unknown): string | undefined {
  if (!isTree(value)) return undefined;
  if (value.kind === 'Name') return String(value.id);
  if (value.kind !== 'Attribute') return undefined;
  const front = dotted(value.value);
  return front === undefined ? undefined : `${front}.${String(value.attr)}`;
}
