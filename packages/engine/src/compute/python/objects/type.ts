import { allocation } from '../allocation.ts';
import type { PyDict } from './dict.ts';
import { NOTHING, PyObject, type Value } from './object.ts';

/**
 * What an object of a type is made of beyond attributes, by the name of the built-in type that it comes
 * from. A class may have bases of one layout besides `object` only.
 */
export type Layout = string;

/** A class: built in, or of the program. */
export class PyType extends PyObject {
  name: string;
  /** `__name__` where messages call it something else. */
  plainName: string | undefined;
  qualifiedName: string;
  /** Name of the module that defines it. */
  module: string;
  bases: readonly PyType[];
  /** The order in which attributes are looked up, the type itself first. */
  mro: readonly PyType[];
  readonly layout: Layout;
  /** Built-in types cannot be changed. */
  readonly builtIn: boolean;
  /** Whether its objects have a `__dict__`. */
  readonly hasAttributes: boolean;
  /** Whether a class may have it as a base. */
  readonly canBeBase: boolean;
  /** Classes that have this class of a program as a base, in order of definition; see `subclassesOf` for others. */
  readonly subclasses: PyType[] = [];
  /** Names of abstract methods that it has left. */
  abstractNames: readonly string[] = [];
  /** The patterns that its objects are for, where an abstract class has said so. */
  patternKind: 'sequence' | 'mapping' | undefined;
  /** What a call of a built-in type with such arguments makes, if that is known at once. */
  makesAtOnce: ((args: readonly Value[]) => Value | undefined) | undefined;
  /** Whether its objects have a `__del__`. */
  isFinal: boolean;
  /** Changes when what `lookUp` finds may have changed. */
  version = 0;
  readonly #namespace: PyDict;
  /** What is still to be put into the namespace, in order; a program looks into few of the built-in types. */
  #awaited: (() => void)[] | undefined;
  #found = new Map<string, Value | typeof NOTHING>();
  #equality: { identity: boolean; layout: Layout | undefined } | undefined;

  constructor(options: {
    readonly name: string;
    readonly module?: string;
    readonly qualifiedName?: string;
    readonly bases: readonly PyType[];
    readonly mro?: readonly PyType[];
    readonly namespace: PyDict;
    readonly layout: Layout;
    readonly builtIn?: boolean;
    readonly hasAttributes?: boolean;
    readonly canBeBase?: boolean;
    readonly metaclass?: PyType;
  }) {
    super();
    allocation.containers?.push(this);
    this.name = options.name;
    this.qualifiedName = options.qualifiedName ?? options.name;
    this.module = options.module ?? 'builtins';
    this.bases = options.bases;
    this.mro = options.mro ?? [this, ...(options.bases[0]?.mro ?? [])];
    this.#namespace = options.namespace;
    this.layout = options.layout;
    this.builtIn = options.builtIn ?? false;
    this.#awaited = this.builtIn ? [] : undefined;
    this.hasAttributes = options.hasAttributes ?? false;
    this.canBeBase = options.canBeBase ?? true;
    this.isFinal = !this.builtIn && this.#search('__del__') !== undefined;
    if (options.metaclass !== undefined) this.type = options.metaclass;
  }

  /** What `__dict__` shows. */
  get namespace(): PyDict {
    const awaited = this.#awaited;
    if (awaited !== undefined) {
      this.#awaited = undefined;
      // No program has made that.
      const { bytes, text } = allocation;
      for (const define of awaited) define();
      allocation.bytes = bytes;
      allocation.text = text;
    }
    return this.#namespace;
  }

  /** Has something defined before anybody looks into the namespace, or now if somebody has. */
  defineInTime(define: () => void): void {
    if (this.#awaited === undefined) define();
    else this.#awaited.push(define);
  }

  /** What a name means in the class and those it comes from; no descriptor is asked. */
  lookUp(name: string): Value | undefined {
    const found = this.#found.get(name);
    if (found !== undefined) return found === NOTHING ? undefined : found;
    const value = this.#search(name);
    this.#found.set(name, value === undefined ? NOTHING : value);
    return value;
  }

  /** The class of the order that has the name itself. */
  ownerOf(name: string): PyType | undefined {
    return this.mro.find((type) => type.namespace.entryOfName(name) !== undefined);
  }

  /** Whether it is `other` or comes from it. */
  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** To be called when the namespace or the bases have changed. */
  changed(): void {
    this.version += 1;
    this.#found = new Map();
    this.#equality = undefined;
    this.isFinal = this.lookUp('__del__') !== undefined;
    for (const subclass of this.subclasses) subclass.changed();
  }

  /** Whether its objects are equal to themselves alone. */
  get identityEquality(): boolean {
    return this.#equalityOf().identity;
  }

  /** The built-in layout by whose rules its objects are equal and hashed; none when the program has its own. */
  get equalityLayout(): Layout | undefined {
    return this.#equalityOf().layout;
  }

  #equalityOf(): { identity: boolean; layout: Layout | undefined } {
    if (this.#equality === undefined) {
      const owner = this.ownerOf('__eq__');
      const own = owner === undefined || !owner.builtIn || this.ownerOf('__hash__') !== owner;
      this.#equality = {
        identity: !own && owner.layout === 'object',
        layout: own || owner.layout === 'object' ? undefined : owner.layout,
      };
    }
    return this.#equality;
  }

  #search(name: string): Value | undefined {
    for (const type of this.mro) {
      const value = type.namespace.getName(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

/** What some messages call a class: its name without its module. */
export const plainNameOf = ({ plainName, name }: PyType): string =>
  plainName ?? name.slice(name.lastIndexOf('.') + 1);
