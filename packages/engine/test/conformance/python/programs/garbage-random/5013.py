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
    for x in [gen(next(gen(A('o1', e)))), S('o2', list(gen(b)))]:
        def fn(a, b=dict(k=nest(2, b))):
            c = d = e = f = None
            if isinstance(c, S): c.q = [two(kw(a=a, b=A('o3')), a)][0]
            return b
        fn(A('o4').me())
        fn = None
        if isinstance(f, dict): f["k"] = two((lambda q: q)({'k': A('o5'), 'l': f}), {'k': nest(2, b), 'l': f})
        print("loop")
    x = None
    print("--", 0)
    if isinstance(c, list): del c[:1]
    print("--", 1)
    for x in gen(S('o6', dict(k=kw(a=f, b=f)))):
        for x in e if isinstance(e, (list, tuple)) else ():
            print("it")
        x = None
        break
    x = None
    print("--", 2)
    (p, q) = ({'k': (lambda q: q)([e, d]), 'l': [gen(c)][0]}, [drop(nest(2, c)), {1: list(gen(c))}[1]])
    p = q = None
    print("--", 3)
    caught(A('o7').me())
    print("--", 4)
    try:
        if isinstance(e, list): del e[:1]
        if isinstance(f, A): f.make()
        boom(two(sorted([drop(e)], key=lambda v: id(v) and 0), [S('o8', b)][0]))
    except ValueError as er:
        c = e
        for x in c if isinstance(c, (list, tuple)) else ():
            print("it")
        x = None
        print("handled")
    print("--", 5)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
