import type { Grammar } from '../grammar.ts';

/** What programs call, by its name: it bounds their work, and prints what comes of it. */
const HELPERS: Readonly<Record<string, string>> = {
  tick: `fuel = 40

def tick():
    global fuel
    fuel -= 1
    if fuel < 0:
        raise RuntimeError("no more")
`,
  // What is deeper than that would end where calls in CPython's own code use its stack up, which is nobody's promise.
  show: `shown = 0

def show(work, *args, **options):
    global shown
    shown += 1
    try:
        if shown > 50:
            raise RuntimeError("too deep")
        print(repr(work(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)
    finally:
        shown -= 1
`,
  drive: `def drive(make, moves):
    try:
        made = make()
        for name, *args in moves:
            try:
                print(name, repr(next(made) if name == "next" else getattr(made, name)(*args)))
            except Exception as error:
                print(name, type(error).__name__, error)
        made.close()
    except BaseException as error:
        print("drive", type(error).__name__, error)
`,
  pause: `class pause:
    def __init__(self, value=None):
        self.value = value
    def __await__(self):
        print("pause", repr(self.value))
        yield self.value
        return self.value
`,
  run: `def run(make):
    made = None
    try:
        made = make()
        for _ in range(30):
            made.send(None)
    except StopIteration as stop:
        print("returned", repr(stop.value))
    except BaseException as error:
        print("run", type(error).__name__, error)
    finally:
        if hasattr(made, "close"):
            made.close()
`,
  ticks: `async def ticks(n):
    for v in range(n):
        await pause(v)
        yield v
`,
  traced: `def traced(function):
    def inner(*args, **options):
        print("call", function.__name__, args, options)
        return function(*args, **options)
    return inner
`,
  twice: `def twice(n):
    def decorate(function):
        return lambda *args, **options: [function(*args, **options) for _ in range(n)]
    return decorate
`,
  compose: `def compose(f, g):
    return lambda *args: f(g(*args))
`,
  count: `def count(n):
    def up():
        nonlocal n
        n += 1
        return n
    return up
`,
  fail: `def fail(depth):
    if depth:
        return fail(depth - 1)
    raise LookupError("deep")
`,
  copied: `def copied(value):
    return type(value)(value)
`,
  Manager: `class Manager:
    def __init__(self, name, quiet):
        self.name, self.quiet = name, quiet
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error)
        return self.quiet
`,
  AManager: `class AManager(Manager):
    async def __aenter__(self):
        return self.__enter__()
    async def __aexit__(self, *details):
        await pause("leaving")
        return self.__exit__(*details)
`,
  managed: `class managed:
    def __init__(self, value):
        self.value = value
    def __enter__(self):
        return self.value
    def __exit__(self, *details):
        print("left", details[0])
`,
  Described: `class Described:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner=None):
        return "described", self.name, instance is None
    def __set__(self, instance, value):
        print("describe", self.name, value)
`,
  Meta: `class Meta(type):
    def __call__(cls, *args):
        print("meta", cls.__name__, args)
        return super().__call__(*args)
    def __len__(cls):
        return 5
`,
  Mixin: `class Mixin:
    kind = "mixed"
    def area(self, *args):
        return "mixin", args
`,
  Hooked: `class Hooked:
    def __init_subclass__(cls, tag=None, **more):
        print("hooked", cls.__name__, tag)
`,
  E0: `class E0(ValueError):
    pass
`,
  E1: `class E1(Exception):
    def __str__(self):
        return "E1 it is"
`,
  C0: `class C0:
    kind = "plain"
    __match_args__ = ("size", "name")
    def __init__(self, size, name="c"):
        self.size, self.name = size, name
    def __repr__(self):
        return f"{type(self).__name__}({self.size!r})"
    def __eq__(self, other):
        return isinstance(other, C0) and self.size == other.size
    def __hash__(self):
        return 7
    def __len__(self):
        return 2
    def __iter__(self):
        yield self.size
        yield self.name
    def grow(self, by=1):
        self.size += by
        return self.size
    @property
    def both(self):
        return self.size, self.name
`,
  C1: `class C1(C0):
    def __init__(self, size, other):
        super().__init__(size)
        self.other = other
    def __lt__(self, other):
        return self.size < other.size
    def __add__(self, other):
        return C1(self.size, other)
    def __radd__(self, other):
        return C1(other, self.size)
    def __sub__(self, other):
        return NotImplemented
    def __getitem__(self, key):
        return key
    def __contains__(self, item):
        return item == self.size
    def __call__(self, *args, **options):
        return args, options
    def __neg__(self):
        return -self.size
    def __bool__(self):
        return bool(self.size)
    def __matmul__(self, other):
        return "at", other
    def __index__(self):
        return 1
    def __format__(self, spec):
        return f"C1[{spec}]"
`,
  f0: `def f0(p, q=2, *rest, **more):
    return p, q, rest, more
`,
  f1: `def f1(p, *, q=1):
    return p + q
`,
  g0: `def g0(n):
    for v in range(n):
        tick()
        yield v
    return "done"
`,
};

/** A program: what was drawn, after the helpers that it uses. */
export function withHelpers(body: string): string {
  const needed = new Set<string>();
  const look = (text: string) => {
    for (const [word] of text.matchAll(/\b[A-Za-z_]\w*/g)) {
      const helper = Object.hasOwn(HELPERS, word) ? HELPERS[word] : undefined;
      if (helper === undefined || needed.has(word)) continue;
      needed.add(word);
      look(helper);
    }
  };
  look(body);
  const helpers = Object.entries(HELPERS).filter(([name]) => needed.has(name));
  return `import sys, traceback\n${helpers.map(([, text]) => `${text}\n`).join('')}${body}`;
}

/** A program as a whole. */
export const program: Grammar = {
  program: [
    {
      text: `k0 = <small0>
n0, n1, n2 = <intlit>, <intlit>, <intlit>
x0, x1 = <floatlit>, <specialfloat>
z0 = complex(<floatlit>, <floatlit>)
s0, s1, s2 = <strlit>, <strlit>, <strlit>
b0 = <byteslit>
ba0 = bytearray(b"bytes")
m0 = memoryview(ba0)
xs = [<intlit>, <intlit>, <intlit>]
ys = [<intlit>, <intlit>]
ws = [<strlit>, <strlit>, "b"]
l0 = [1, [2]]
t0 = (<intlit>, <strlit>)
d0 = {"a": <intlit>, "b": <intlit>}
d1 = {<hashable0>: 1, 2: "two"}
q0 = {<intlit>, <intlit>, <intlit>}
q1 = {"x", "y", <intlit>}
h0 = frozenset(xs)
r0 = range(<intlit> % 20)
o0 = C0(<intlit>)
o1 = C1(<intlit>, "other")
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<guarded>
<last>`,
    },
  ],
  small0: ['0', '1', '2', '3'],
  specialfloat: ['0.5', '1e300', 'float("inf")', 'float("nan")', '-0.0', '3.0'],
  hashable0: ['1', '"k"', '(1, 2)', '2.0', 'True', 'b"k"'],
  last: [
    { text: '<guarded>', weight: 3 },
    '<raising>',
    '<statement>',
    'def outer(p, q=1):\n    return inner(p, q)\ndef inner(p, q):\n    <block:function>\n    <raising>\nouter(<int>)',
    '<trystar>',
    '<try>',
    'class K(C0):\n    def area(self, p=1, q=2):\n        <raising>\nprint(K(1).area().size, <int>)',
    'print([v.size for v in <list>])',
    'print((lambda p, q=1: <any:function>)(<int>))',
    '<any>',
    'raise SystemExit(<any>)',
  ],
};
