import gc, weakref
class A:
    def __init__(self, n, *held):
        self.n = n
        self.held = list(held)
    def __del__(self):
        print('del', self.n)
    def me(self):
        return self
    def add(self, x):
        self.held.append(x)
    def make(self):
        self.extra = A(self.n + 'x')
        return self.extra
    def __enter__(self):
        return self
    def __exit__(self, *e):
        print('exit', self.n)
    def __eq__(self, o):
        return self is o
    def __hash__(self):
        return len(self.n)
    def __iter__(self):
        yield self
        yield A(self.n + 'i')
    def __getitem__(self, i):
        return self.held[i]
    def __add__(self, o):
        return A(self.n + o.n)
class S:
    __slots__ = 'p', 'q', 'n'
    def __init__(self, n, p=None):
        self.n = n
        self.p = p
    def __del__(self):
        print('del S', self.n)
def ident(x):
    return x
def drop(x):
    print('drop')
def two(x, y):
    z = A('local' + getattr(x, 'n', '?') if isinstance(x, A) else 'local')
    return y
def boom(x):
    t = A('boom')
    raise ValueError(x)
def caught(x):
    try:
        boom(x)
    except ValueError as e:
        print('caught')
    print('after caught')
def gen(x):
    y = A('gen')
    yield x
    yield y
def clos(x):
    def inner():
        return x
    return inner
def defer(*a, **k):
    return len(a)
def kw(*, a=None, b=None):
    c = b
    return a
def nest(n, x):
    if n == 0:
        return x
    t = A('n%d' % n)
    return nest(n - 1, x)
G = None
def glob(x):
    global G
    G = x
w = []


def main():
    a = b = c = d = e = f = None
    if isinstance(b, list): b.append(sorted([[x for x in [kw(a=A('o1'), b=e), kw(a=d, b=a)]]], key=lambda v: id(v) and 0))
    print("--", 0)
    if isinstance(e, list) and e: e.pop()
    print("--", 1)
    glob(A('o2', (drop(b) if A('o3') else (b, A('o4')))))
    print("--", 2)
    for x in d if isinstance(d, (list, tuple)) else ():
        print("it")
    x = None
    print("--", 3)
    if isinstance(b, A): b.make()
    print("--", 4)
    (p, q) = (([nest(2, c), ident(e)], A('o5', two(c, A('o6')))), [dict(k={'k': A('o7'), 'l': c})][0])
    p = q = None
    print("--", 5)
    if isinstance(b, list): b.append(list(gen(next(gen(nest(2, c))))))
    print("--", 6)
    if isinstance(e, A): w.append(weakref.ref(e, lambda _: print("callback")))
    print([x() is None for x in w])
    print("--", 7)
    for x in [next(gen(sorted([A('o8')], key=lambda v: id(v) and 0))), {1: dict(k={'k': c, 'l': a})}[1]]:
        try:
            if isinstance(e, A): e.make()
            e = {'k': max([two(A('o9'), A('o10'))], key=lambda v: A("key") and 1), 'l': [sorted([d], key=lambda v: id(v) and 0), f]}
            boom(ident(e))
        except ValueError as er:
            if isinstance(e, list): del e[:1]
            if isinstance(e, list) and e: e.pop()
            print("handled")
        print("loop")
    x = None
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
