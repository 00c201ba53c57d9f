"""Programs for record.py: written from the language reference, every statement, expression and pattern."""

# Source and mode.
PROGRAMS = [
    ('x = 1', "exec"),
    ("""def f(a, b=1, *c, d=2, **e):
    \"\"\"doc\"\"\"
    for i in range(a):
        if i % 2: continue
        print(i, b, sep='')
    else:
        return c
    while a < 3 < b:
        a += 1
        break
    return a""", "exec"),
    ("""class A(B, metaclass=M):
    \"\"\"doc\"\"\"
    x: int = 3
    def m(self):
        return super().m() + __class__.y""", "exec"),
    ("""def g():
    try:
        x()
    except ValueError as e:
        return e
    except (A, B):
        pass
    else:
        y()
    finally:
        z()""", "exec"),
    ("""def w():
    with a as b, c:
        return 1
    with d:
        pass""", "exec"),
    ("""async def co():
    async with a as b:
        await b
    async for x in y:
        yield x
    return""", "exec"),
    ("""[x for x in y if x]
{a: b for a, b in c}
{a for a in b}
(a for a in b)""", "exec"),
    ("""def m(x):
    match x:
        case 1 | 2: return 1
        case [a, b, *c]: return a
        case {'k': v, **rest}: return v
        case Point(x=0, y=q): return q
        case str() as s if s: return s
        case _: return None""", "exec"),
    ('lambda x: (yield)', "exec"),
    ("f'{a!r:>{w}} b {c}'", "exec"),
    ("""import a.b.c as d, e.f
from x import y as z, w
from . import q""", "exec"),
    ("""def outer():
    x = 1
    def inner():
        nonlocal x
        x = 2
        return lambda: x
    return inner""", "exec"),
    ("""try:
    a
except* E as e:
    b
except* F:
    c
else: d
finally: q""", "exec"),
    ("""a and b or c
x = a if b else c
not a
assert x, 'm'
del a[0], b.c
a, *b = c""", "exec"),
    ('pass', "exec"),
    ('x', "exec"),
    ('1', "exec"),
    ('"""doc"""', "exec"),
    ("""\"\"\"doc\"\"\"
x = 1""", "exec"),
    ("""'a' 'b'
x""", "exec"),
    ('x = y = z = 1', "exec"),
    ('a, b = b, a', "exec"),
    ('a, b, c = c, b, a', "exec"),
    ('def f(a, b, c): a, b, c = c, b, a', "exec"),
    ('def f(a, b): a, b = b, a', "exec"),
    ('def f(a, b): a, a = b, a', "exec"),
    ('def f(a, b, c, d): a, b, c, d = b, a, d, c', "exec"),
    ('(a, b), [c, *d] = e', "exec"),
    ('*a, = b', "exec"),
    ('a.b, c[d] = e', "exec"),
    ('a = (1, 2, 3)', "exec"),
    ('a = [1, 2, 3]', "exec"),
    ('a = {1, 2, 3}', "exec"),
    ('a = [1, 2]', "exec"),
    ('a = [b, *c, d]', "exec"),
    ('a = {*b, c}', "exec"),
    ('a = (*b, *c)', "exec"),
    ('a = *b, c', "exec"),
    ('a = ()', "exec"),
    ('a = []', "exec"),
    ('a = {}', "exec"),
    ('a = {1: 2}', "exec"),
    ('a = {1: b, 2: c, 3: d}', "exec"),
    ('a = {b: c, d: e}', "exec"),
    ('a = {**b}', "exec"),
    ('a = {1: 2, **b, 3: 4, 5: 6, **c}', "exec"),
    ('a += 1', "exec"),
    ('a.b -= c', "exec"),
    ('a[b] *= c', "exec"),
    ('a.b.c **= d', "exec"),
    ("""def f():
    a = 1
    a @= 2; a /= 3; a //= 4; a %= 5; a <<= 6; a >>= 7; a &= 8; a |= 9; a ^= 10""", "exec"),
    ('a[1:2] += b', "exec"),
    ("""(a.
 b) += 1""", "exec"),
    ('x: int', "exec"),
    ('x: int = 1', "exec"),
    ('(x): int = 1', "exec"),
    ('a.b: int', "exec"),
    ('a[b]: int = 1', "exec"),
    ('a[b:c, d]: int', "exec"),
    ("""def f():
    x: int
    y: int = 1
    (z): int = 2
    a.b: int""", "exec"),
    ("""class A:
    x: int
    __y: int = 2""", "exec"),
    ("""if a:
    x: int""", "exec"),
    ('del a', "exec"),
    ('del a, b.c, d[e]', "exec"),
    ('del (a, b), [c]', "exec"),
    ("""def f(a):
    del a""", "exec"),
    ("""def f(a):
    def g(): return a
    del a""", "exec"),
    ('assert a', "exec"),
    ('assert a, b', "exec"),
    ('assert not a', "exec"),
    ('assert a and b', "exec"),
    ('assert 1', "exec"),
    ("assert 0, 'x'", "exec"),
    ('assert a < b < c', "exec"),
    ('raise', "exec"),
    ('raise A', "exec"),
    ('raise A from b', "exec"),
    ("""def f():
    raise A(1)""", "exec"),
    ("""def f():
    if a: raise A
    raise B""", "exec"),
    ('import a', "exec"),
    ('import a.b', "exec"),
    ('import a.b.c', "exec"),
    ('import a as b, c.d as e, f.g.h as i', "exec"),
    ('from a import b', "exec"),
    ('from a.b import c as d, e', "exec"),
    ('from . import a', "exec"),
    ('from ..a import b', "exec"),
    ('from a import *', "exec"),
    ("""from a import (b,
  c)""", "exec"),
    ("""import os
os.path.join(a)
os.getcwd()""", "exec"),
    ("""def f():
    import os
    os.getcwd()
    import a.b as c
    c.d()""", "exec"),
    ("""from os import path
def f():
    return path.join(1)""", "exec"),
    ("""global x
x = 1""", "exec"),
    ("""def f():
    global x
    x = 1
    del x
    return x
x = 2""", "exec"),
    ("""def f():
    global g
    def g(): pass
    class h:
        global i
        class i: pass
        def j(): pass""", "exec"),
    ('if a: b', "exec"),
    ("""if a:
    b
else:
    c""", "exec"),
    ("""if a: b
elif c: d
else: e""", "exec"),
    ('if a: pass', "exec"),
    ("""if a: pass
else: pass""", "exec"),
    ('if 1: a', "exec"),
    ('if 0: a', "exec"),
    ("""if 0: a
else: b""", "exec"),
    ("""if 1: a
else: b""", "exec"),
    ("""if '': a
elif (): b
elif None: c
else: d""", "exec"),
    ('if not a: b', "exec"),
    ('if a and b: c', "exec"),
    ('if a or b: c', "exec"),
    ('if a and b or c: d', "exec"),
    ('if a and (b or c): d', "exec"),
    ('if (a or b) and (c or d): e', "exec"),
    ('if not (a and b): c', "exec"),
    ('if not (a or not b): c', "exec"),
    ('if a < b < c: d', "exec"),
    ('if not a < b < c: d', "exec"),
    ('if a < b < c and d: e', "exec"),
    ('if a if b else c: d', "exec"),
    ('if a is None: b', "exec"),
    ('if a is not None: b', "exec"),
    ('if not a is None: b', "exec"),
    ('while a is None: b', "exec"),
    ('while a is not None and b: c', "exec"),
    ("""def f(a):
    if a is None: return 1
    return a is not None""", "exec"),
    ('if None is None: a', "exec"),
    ('if a in (1, 2): b', "exec"),
    ('if a in [1, 2]: b', "exec"),
    ('if a not in {1, 2, 3}: b', "exec"),
    ('if a in [b, c]: d', "exec"),
    ("x = a in {1, 'a', None}", "exec"),
    ('x = 1 in [a]', "exec"),
    ('x = not a in b', "exec"),
    ('x = not a == b', "exec"),
    ('x = not a is b', "exec"),
    ('x = not not a', "exec"),
    ('while a: b', "exec"),
    ("""while a: b
else: c""", "exec"),
    ('while 1: a', "exec"),
    ("""while True:
    if a: break""", "exec"),
    ("""while True:
    if a: continue
    b""", "exec"),
    ('while 0: a', "exec"),
    ('while a and b: c', "exec"),
    ("""while a:
    if b:
        if c: break
        else: continue
    d
else: e""", "exec"),
    ("""while a:
    while b:
        if c: break
    else: continue
    break""", "exec"),
    ("""def f():
    while a:
        return b""", "exec"),
    ("""def f():
    while True:
        pass""", "exec"),
    ('for a in b: c', "exec"),
    ("""for a in b:
    c
else:
    d""", "exec"),
    ('for a, (b, c) in d: e', "exec"),
    ('for a.b in c: d', "exec"),
    ("""for a in b:
    if a: continue
    break
else: c""", "exec"),
    ('for a in [1, 2, 3]: b', "exec"),
    ('for a in {1, 2, 3}: b', "exec"),
    ('for a in [b, c]: d', "exec"),
    ('for a in [*b]: c', "exec"),
    ("""def f():
    for a in b:
        return a""", "exec"),
    ("""def f():
    for a in b:
        for c in d:
            if e: return c
            if g: break
            continue""", "exec"),
    ('for a in b: pass', "exec"),
    ('for a in b: break', "exec"),
    ('for a in b: continue', "exec"),
    ("""for (
    a) in (
    b):
    c""", "exec"),
    ('def f(): pass', "exec"),
    ('def f(): return', "exec"),
    ('def f(): return None', "exec"),
    ('def f(): return 1', "exec"),
    ('def f(): return a', "exec"),
    ("""def f(): return (
    a)""", "exec"),
    ("""def f(): return (
    1)""", "exec"),
    ("""def f():
    \"\"\"doc\"\"\"
""", "exec"),
    ("""def f():
    \"\"\"doc\"\"\"
    return 1""", "exec"),
    ("""def f():
    'a' + 'b'""", "exec"),
    ('def f(a, b=1, *c, d, e=2, **g): return a, b, c, d, e, g', "exec"),
    ('def f(a, /, b, *, c): pass', "exec"),
    ('def f(a=b, c=d): pass', "exec"),
    ("def f(a=1, b='x'): pass", "exec"),
    ('def f(*, a=b): pass', "exec"),
    ('def f(a: int, *b: str, c: float = 1, **d: bytes) -> None: pass', "exec"),
    ('def f(*a: *b): pass', "exec"),
    ('def f(a: int, /, b: str): pass', "exec"),
    ("""@a
def f(): pass""", "exec"),
    ("""@a
@b.c(d)
def f(): pass""", "exec"),
    ("""@a
class B: pass""", "exec"),
    ("""@a
async def f(): pass""", "exec"),
    ("""def f():
    def g():
        def h(): pass""", "exec"),
    ("""def f(a):
    def g(): return a
    return g""", "exec"),
    ("""def f():
    a = 1
    def g():
        nonlocal a
        a = 2
        def h(): return a
    return a""", "exec"),
    ("""def f(a, b):
    def g(c=a): return b + c
    b = 2
    return lambda: a + b""", "exec"),
    ("""def f(z, a):
    y = 1; b = 2
    return lambda: (z, a, y, b)""", "exec"),
    ("""def f():
    x = 1
    class A:
        y = x
        def g(self): return x""", "exec"),
    ("""def f():
    x = 1
    class A:
        x = x
        def g(self): return x""", "exec"),
    ("""def f(x):
    class A:
        print(x)
        x = 2""", "exec"),
    ('class A: pass', "exec"),
    ('class A(): pass', "exec"),
    ('class A(B, C): pass', "exec"),
    ('class A(B, metaclass=C, d=e): pass', "exec"),
    ('class A(*b, **c): pass', "exec"),
    ("""class A:
    \"\"\"doc\"\"\"
""", "exec"),
    ("""class A:
    \"\"\"doc\"\"\"
    x = 1
    def f(self): return self.x""", "exec"),
    ("""class A:
    def f(self): return __class__""", "exec"),
    ("""class A:
    def f(self): return super().f()""", "exec"),
    ("""class A:
    def f(self): return super""", "exec"),
    ("""class A:
    __x = 1
    def __f(self, __a): return self.__x + __a + __b.__c__""", "exec"),
    ("""class _:
    __x = 1""", "exec"),
    ("""class A:
    class B:
        class C:
            def f(self): return __class__""", "exec"),
    ("""class A:
    def f(self):
        class B:
            def g(self): return super().g()
        return __class__""", "exec"),
    ("""class A:
    x = [i for i in y]""", "exec"),
    ("""class A:
    import __b
    __c.__d""", "exec"),
    ('lambda: 1', "exec"),
    ('lambda a, b=1, *c, d=2, **e: a', "exec"),
    ('lambda: (yield)', "exec"),
    ('x = lambda: lambda: 1', "exec"),
    ('def f(): yield', "exec"),
    ('def f(): yield a', "exec"),
    ('def f(): x = yield a', "exec"),
    ('def f(): yield from a', "exec"),
    ('def f(): return (yield from a)', "exec"),
    ("""def f():
    for a in b:
        yield a
    return 1""", "exec"),
    ("""def f():
    a = 1
    def g(): return a
    yield g""", "exec"),
    ('async def f(): await a', "exec"),
    ('async def f(): return await a', "exec"),
    ('async def f(): yield a', "exec"),
    ("""async def f():
    async for a in b: c""", "exec"),
    ("""async def f():
    async for a in b:
        if c: break
        elif d: continue
    else: e""", "exec"),
    ("""async def f():
    async for a in b: return a""", "exec"),
    ("""async def f():
    async with a: b""", "exec"),
    ("""async def f():
    async with a as b, c as d: return e""", "exec"),
    ("""async def f():
    for a in b:
        async with c: break""", "exec"),
    ("""async def f():
    return [a async for a in b]""", "exec"),
    ("""async def f():
    return {a: b async for a in c if d}""", "exec"),
    ("""async def f():
    return (a async for a in b)""", "exec"),
    ("""async def f():
    return [await a for a in b]""", "exec"),
    ("""async def f():
    return [[c async for c in a] async for a in b]""", "exec"),
    ("""async def f():
    return [a for b in c async for a in d]""", "exec"),
    ("""async def f():
    try: await a
    finally: await b""", "exec"),
    ("""def f():
    return (await a for a in b)""", "exec"),
    ('[a for a in b]', "exec"),
    ('[a for a in b if c]', "exec"),
    ('[a for a in b if c if d]', "exec"),
    ('[a for a in b for c in d]', "exec"),
    ('[a for a in b if c for d in e if f]', "exec"),
    ('[c for a in b for c in [a + 1]]', "exec"),
    ('[c for a in b for c in (a + 1,)]', "exec"),
    ('[(c, d) for a in b for c, d in [(a, 1)]]', "exec"),
    ('{a for a in b}', "exec"),
    ('{a: b for a in c}', "exec"),
    ('{a: b for a, b in c if a}', "exec"),
    ('(a for a in b)', "exec"),
    ('f(a for a in b)', "exec"),
    ('def f(x): return [x for _ in y]', "exec"),
    ('def f(x): return [[x for _ in y] for _ in z]', "exec"),
    ('def f(): return [a for a in [1, 2]]', "exec"),
    ('[a for a in b if a and b]', "exec"),
    ('[a for a in b if not a]', "exec"),
    ('[a for a in b if a or c]', "exec"),
    ('[a if b else c for a in d]', "exec"),
    ('[lambda: a for a in b]', "exec"),
    ('[(x := a) for a in b]', "exec"),
    ('def f(): return [(x := a) for a in b], x', "exec"),
    ("""def f():
    global x
    return [(x := a) for a in b]""", "exec"),
    ("""def f():
    return [[(x := a) for a in b] for b in c]""", "exec"),
    ('(x := 1)', "exec"),
    ('if (x := a): b', "exec"),
    ('def f(): return (x := 1) + x', "exec"),
    ('f(x := 1, y=(z := 2))', "exec"),
    ('a + b - c * d / e // g % h @ i ** j << k >> l & m | n ^ o', "exec"),
    ('-a, +a, ~a, not a', "exec"),
    ('a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b', "exec"),
    ('x = a < b < c', "exec"),
    ('x = a < b < c < d', "exec"),
    ('x = a and b', "exec"),
    ('x = a or b', "exec"),
    ('x = a and b and c', "exec"),
    ('x = a and b or c', "exec"),
    ('x = a or b and c', "exec"),
    ('x = (a or b) and c', "exec"),
    ('x = (a and b) or (c and d)', "exec"),
    ('x = not (a and b)', "exec"),
    ('x = a if b else c', "exec"),
    ('x = a if b and c else d', "exec"),
    ('x = a if b else c if d else e', "exec"),
    ('x = a if not b else c', "exec"),
    ('x = (a if b else c) or d', "exec"),
    ('x = a.b.c.d', "exec"),
    ('x = a[b][c]', "exec"),
    ('x = a[1:2], a[:], a[1:], a[:1], a[::2], a[1:2:3]', "exec"),
    ('x = a[b, c:d, ...]', "exec"),
    ('x = a[*b]', "exec"),
    ('f()', "exec"),
    ('f(1)', "exec"),
    ('f(a, b, c)', "exec"),
    ('f(a=1)', "exec"),
    ('f(a, b=c, d=e)', "exec"),
    ('f(*a)', "exec"),
    ('f(*a, *b)', "exec"),
    ('f(a, *b, c)', "exec"),
    ('f(**a)', "exec"),
    ('f(a=1, **b)', "exec"),
    ('f(**a, **b, c=d)', "exec"),
    ('f(*a, **b)', "exec"),
    ('f(a, *b, c=d, **e)', "exec"),
    ('f(*a, b=1, c=2)', "exec"),
    ('a.b()', "exec"),
    ('a.b(c, d=e)', "exec"),
    ('a.b(*c)', "exec"),
    ('a.b(**c)', "exec"),
    ('a.b().c().d()', "exec"),
    ("""(a
 .b()
 .c(1)
 .d)""", "exec"),
    ("""a.b(
  c,
  d=1,
)""", "exec"),
    ('a().b[c](d)(e)', "exec"),
    ('f(g(h(1)))', "exec"),
    ("print('a', 'b', sep='')", "exec"),
    ("f'{a}'", "exec"),
    ("f'a{b}c'", "exec"),
    ("f'{a!r}{b!s}{c!a}'", "exec"),
    ("f'{a:>10}'", "exec"),
    ("f'{a:{b}}'", "exec"),
    ("f'{a!r:{b}.{c}}'", "exec"),
    ("f'{a=}'", "exec"),
    ("f''", "exec"),
    ("f'a' 'b' f'{c}'", "exec"),
    ("f'{{}}'", "exec"),
    ("'%s' % (a,)", "exec"),
    ("'%s and %r' % (a, b)", "exec"),
    ("'%-10s|%5.3s|%a%%' % (a, b, c)", "exec"),
    ("'%d' % (a,)", "exec"),
    ("'%s' % a", "exec"),
    ("'%s %s' % (a,)", "exec"),
    ("'%(a)s' % {}", "exec"),
    ("'%s' % (*a,)", "exec"),
    ('x = 1 + 2 * 3', "exec"),
    ("x = 'a' + 'b'", "exec"),
    ("x = 'a' * 10", "exec"),
    ("x = 'ab' * 5000", "exec"),
    ('x = (1, 2) * 3', "exec"),
    ('x = (1, 2) * 200', "exec"),
    ('x = ((1, 2), 3) * 100', "exec"),
    ('x = -1, +1, ~1, not 1', "exec"),
    ('x = 2 ** 10, 2 ** 200, 2 ** -1', "exec"),
    ('x = 1 << 10, 1 << 200, -1 << 3', "exec"),
    ('x = 10 // 3, 10 % 3, 10 / 4, -7 // 2, -7 % 3', "exec"),
    ('x = 1 / 0, 1 // 0, 1 % 0', "exec"),
    ('x = 1.5 + 2, 2j * 3, 1 - 2j, -0.0, 0.0, -0j', "exec"),
    ('x = 1 & 3, 1 | 2, 1 ^ 3, True & False, True + 1', "exec"),
    ("x = b'a' + b'b', b'a' * 3, b'abc'[1]", "exec"),
    ("x = 'abc'[1], 'abc'[-1], 'abc'[5], 'a\\U0001f600b'[1], (1, 2)[0]", "exec"),
    ("x = 'abc'[0:2]", "exec"),
    ("x = 'a' 'b' % ()", "exec"),
    ('x = 1, 1.0, True, 1j', "exec"),
    ('x = (1, (2, (3, None)), ...)', "exec"),
    ('x = 10 ** 100, 123456789012345678901234567890', "exec"),
    ('x = 1 << -1', "exec"),
    ("x = 'a' * -1, () * 5, 0 * 'a'", "exec"),
    ('x = __debug__', "exec"),
    ("""if __debug__: a
else: b""", "exec"),
    ('x = [1, 2, (3, 4)]', "exec"),
    ('x = (a, 1, 2)', "exec"),
    ("x = not None, not '', not ()", "exec"),
    ('x = 1 if 0 else 2', "exec"),
    ('x = 1 and a', "exec"),
    ('x = 0 and a', "exec"),
    ('x = 1 or a', "exec"),
    ('x = a and 1 and b', "exec"),
    ("x = '' or a", "exec"),
    ('with a: b', "exec"),
    ('with a as b: c', "exec"),
    ('with a as b, c as d: e', "exec"),
    ('with (a as b, c): d', "exec"),
    ('with a as (b, c): d', "exec"),
    ('with a: pass', "exec"),
    ("""def f():
    with a: return 1""", "exec"),
    ("""def f():
    with a: return b""", "exec"),
    ("""def f():
    with a:
        with b: return c""", "exec"),
    ("""for a in b:
    with c: break""", "exec"),
    ("""for a in b:
    with c: continue""", "exec"),
    ("""def f():
    for a in b:
        with c:
            if d: continue
            if e: break
            return g""", "exec"),
    ("""try: a
except: b""", "exec"),
    ("""try: a
except A: b""", "exec"),
    ("""try: a
except A as e: b""", "exec"),
    ("""try: a
except (A, B) as e: b
except C: d
except: e
else: f""", "exec"),
    ("""try: a
finally: b""", "exec"),
    ("""try: a
except A: b
finally: c""", "exec"),
    ("""try: a
except A as e: b
else: c
finally: d""", "exec"),
    ("""try: pass
except: pass""", "exec"),
    ("""try: pass
finally: pass""", "exec"),
    ("""def f():
    try: return 1
    except A: return 2""", "exec"),
    ("""def f():
    try: return a
    finally: b""", "exec"),
    ("""def f():
    try: return 1
    finally: b""", "exec"),
    ("""def f():
    try: a
    finally: return 1""", "exec"),
    ("""def f():
    try: return a
    finally: return b""", "exec"),
    ("""def f():
    try: a
    except A as e: return e""", "exec"),
    ("""def f():
    try: a
    except A as e: raise
    else: return b
    finally: c""", "exec"),
    ("""def f():
    try:
        try: return a
        finally: b
    finally: c""", "exec"),
    ("""def f():
    try: a
    except:
        try: b
        except A as e: return c""", "exec"),
    ("""while a:
    try: break
    finally: b""", "exec"),
    ("""while a:
    try: continue
    finally: b""", "exec"),
    ("""for a in b:
    try: c
    except A: continue
    except B: break""", "exec"),
    ("""for a in b:
    try: c
    finally: continue""", "exec"),
    ("""for a in b:
    try: c
    finally: break""", "exec"),
    ("""def f():
    for a in b:
        try: return a
        finally: break""", "exec"),
    ("""def f():
    for a in b:
        try: return a
        finally: continue""", "exec"),
    ("""def f():
    try: a
    finally:
        for b in c:
            if d: break
            return e""", "exec"),
    ("""def f():
    with a:
        try: return b
        finally: c""", "exec"),
    ("""def f():
    try:
        with a: return b
    finally: c""", "exec"),
    ("""try: a
except* A: b""", "exec"),
    ("""try: a
except* A as e: b""", "exec"),
    ("""try: a
except* A: b
except* B as e: c
else: d""", "exec"),
    ("""try: a
except* A: b
finally: c""", "exec"),
    ("""def f():
    try: a
    except* (A, B): pass
    return 1""", "exec"),
    ("""def f():
    try:
        def g(): return [x for x in y]
    finally:
        z = lambda: 1""", "exec"),
    ("""match a:
    case 1: b""", "exec"),
    ("""match a:
    case 1: b
    case _: c""", "exec"),
    ("""match a:
    case 'x' | 'y': b""", "exec"),
    ("""match a:
    case None: b
    case True: c
    case False: d""", "exec"),
    ("""match a:
    case -1: b
    case 1 + 2j: c""", "exec"),
    ("""match a:
    case b.c: d""", "exec"),
    ("""match a:
    case x: b""", "exec"),
    ("""match a:
    case _: b""", "exec"),
    ("""match a:
    case x if x > 1: b
    case _ if c: d""", "exec"),
    ("""match a:
    case []: b""", "exec"),
    ("""match a:
    case [x]: b""", "exec"),
    ("""match a:
    case [x, y]: b""", "exec"),
    ("""match a:
    case (x, *_): b""", "exec"),
    ("""match a:
    case [x, *y, z]: b""", "exec"),
    ("""match a:
    case [*_, x]: b""", "exec"),
    ("""match a:
    case [_, _]: b""", "exec"),
    ("""match a:
    case [*_]: b""", "exec"),
    ("""match a, b:
    case 1, [2, 3]: c""", "exec"),
    ("""match a:
    case {}: b""", "exec"),
    ("""match a:
    case {'x': 1}: b""", "exec"),
    ("""match a:
    case {'x': x, 'y': [y, z]}: b""", "exec"),
    ("""match a:
    case {'x': x, **rest}: b""", "exec"),
    ("""match a:
    case {**rest}: b""", "exec"),
    ("""match a:
    case {b.c: 1, -1: d}: e""", "exec"),
    ("""match a:
    case A(): b""", "exec"),
    ("""match a:
    case A(1, x): b""", "exec"),
    ("""match a:
    case A(x=1, y=z): b""", "exec"),
    ("""match a:
    case A(1, _, x=_): b""", "exec"),
    ("""match a:
    case b.A(x, y=B(z)): c""", "exec"),
    ("""match a:
    case [1, x] | [x, 2]: b""", "exec"),
    ("""match a:
    case [x, y] | [y, x]: b""", "exec"),
    ("""match a:
    case [x, y, z] | (z, (x, y)): b""", "exec"),
    ("""match a:
    case 1 as x: b""", "exec"),
    ("""match a:
    case [x, y] as z: b""", "exec"),
    ("""match a:
    case (1 | 2) as x: b""", "exec"),
    ("""match a:
    case str() | int() as x: b
    case float(): c""", "exec"),
    ("""def f(a):
    match a:
        case 1: return 2
        case [x, y]: return x + y
        case {'k': v}: return v
        case _: pass
    return 3""", "exec"),
    ("""def f(a):
    for b in a:
        match b:
            case 1: continue
            case 2: break
            case [x]: return x""", "exec"),
    ("""from __future__ import annotations
def f(a: b.c, *d: e[int], **g: 'h') -> i | j: pass
class A:
    x: list[int] = []""", "exec"),
    ("""from __future__ import division, annotations
\"\"\"not doc\"\"\"
""", "exec"),
    ("""\"\"\"doc\"\"\"
from __future__ import annotations""", "exec"),
    ("é = 'ü'; x = é.a + é", "exec"),
    ("def ñ(é): return 'ünï', é.x", "exec"),
    ("x = '😀', a.b", "exec"),
    ("""x = (1,
     a,
     2)""", "exec"),
    ("""if a:
    def f(): pass
else:
    class B: pass""", "exec"),
    ("""def f():
    if a:
        if b: return 1
    else:
        return 2""", "exec"),
    ("""def f():
    if a: return 1
    else: return 2""", "exec"),
    ("""def f():
    if a: pass
    else: return""", "exec"),
    ("""def f(x):
    while x:
        x -= 1
        if x == 3: return x
    return None""", "exec"),
    ("""def f():
    return a and b""", "exec"),
    ("""def f():
    return a or b or c""", "exec"),
    ("""def f():
    return not a""", "exec"),
    ("""def f():
    return a if b else c""", "exec"),
    ("""def f():
    if (a and
        b):
        return 1""", "exec"),
    ("""def f():
    return 1
    a""", "exec"),
    ("""def f():
    raise A
    a""", "exec"),
    ("""while 1:
    break
    a""", "exec"),
    ("""def f():
    try:
        return
    except A:
        pass
    a""", "exec"),
    ('x = [i for i in range(5) if i if not i]', "exec"),
    ("""def f(a, b):
    try:
        c = a / b
    except ZeroDivisionError as e:
        print(e)
        return None
    else:
        return c
    finally:
        print('done')""", "exec"),
    ("""def gen(n):
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b""", "exec"),
    ("""class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
    def pop(self):
        if not self.items:
            raise IndexError('empty')
        return self.items.pop()
    def __len__(self):
        return len(self.items)""", "exec"),
    ('f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30)', "exec"),
    ('f(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15)', "exec"),
    ('a.b(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29)', "exec"),
    ('x = [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30]', "exec"),
    ('x = {0: a, 1: a, 2: a, 3: a, 4: a, 5: a, 6: a, 7: a, 8: a, 9: a, 10: a, 11: a, 12: a, 13: a, 14: a, 15: a, 16: a, 17: a, 18: a, 19: a, 20: a, 21: a, 22: a, 23: a, 24: a, 25: a, 26: a, 27: a, 28: a, 29: a, 30: a, 31: a, 32: a, 33: a, 34: a, 35: a, 36: a, 37: a, 38: a, 39: a}', "exec"),
    ('x = {a0: b, a1: b, a2: b, a3: b, a4: b, a5: b, a6: b, a7: b, a8: b, a9: b, a10: b, a11: b, a12: b, a13: b, a14: b, a15: b}', "exec"),
    ("f'{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b{a}b'", "exec"),
    ('x = (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39)', "exec"),
    ('class A(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31): pass', "exec"),
    ('f(**a, a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15)', "exec"),
    ("""from __future__ import annotations
x: a""", "exec"),
    ("""from __future__ import annotations
x: a.b.c""", "exec"),
    ("""from __future__ import annotations
x: 1 .x""", "exec"),
    ("""from __future__ import annotations
x: 1.5.x""", "exec"),
    ("""from __future__ import annotations
x: (1).real""", "exec"),
    ("""from __future__ import annotations
x: 'str'""", "exec"),
    ("""from __future__ import annotations
x: u'uni'""", "exec"),
    ("""from __future__ import annotations
x: b'by'""", "exec"),
    ("""from __future__ import annotations
x: f'a{b}c'""", "exec"),
    ("""from __future__ import annotations
x: f'a{{b}}{c!r:>{w}}'""", "exec"),
    ("""from __future__ import annotations
x: f'{ {1:2}[1] }'""", "exec"),
    ("""from __future__ import annotations
x: f"{x=}"
""", "exec"),
    ("""from __future__ import annotations
x: f'{a:{b}{c}}'""", "exec"),
    ("""from __future__ import annotations
x: 1e400""", "exec"),
    ("""from __future__ import annotations
x: 1e400j""", "exec"),
    ("""from __future__ import annotations
x: -1e400""", "exec"),
    ("""from __future__ import annotations
x: ...""", "exec"),
    ("""from __future__ import annotations
x: None""", "exec"),
    ("""from __future__ import annotations
x: True""", "exec"),
    ("""from __future__ import annotations
x: a+b*c""", "exec"),
    ("""from __future__ import annotations
x: (a+b)*c""", "exec"),
    ("""from __future__ import annotations
x: a-(b-c)""", "exec"),
    ("""from __future__ import annotations
x: a**b**c""", "exec"),
    ("""from __future__ import annotations
x: (a**b)**c""", "exec"),
    ("""from __future__ import annotations
x: -a**b""", "exec"),
    ("""from __future__ import annotations
x: (-a)**b""", "exec"),
    ("""from __future__ import annotations
x: a**-b""", "exec"),
    ("""from __future__ import annotations
x: not a""", "exec"),
    ("""from __future__ import annotations
x: not (a and b)""", "exec"),
    ("""from __future__ import annotations
x: (not a) and b""", "exec"),
    ("""from __future__ import annotations
x: a and b or c""", "exec"),
    ("""from __future__ import annotations
x: a and (b or c)""", "exec"),
    ("""from __future__ import annotations
x: a or b or c""", "exec"),
    ("""from __future__ import annotations
x: (a or b) or c""", "exec"),
    ("""from __future__ import annotations
x: a if b else c""", "exec"),
    ("""from __future__ import annotations
x: (a if b else c) if d else e""", "exec"),
    ("""from __future__ import annotations
x: a if b else c if d else e""", "exec"),
    ("""from __future__ import annotations
x: lambda: x""", "exec"),
    ("""from __future__ import annotations
x: lambda a, b=1, /, c=2, *d, e, f=3, **g: a""", "exec"),
    ("""from __future__ import annotations
x: lambda *, a: a""", "exec"),
    ("""from __future__ import annotations
x: lambda *a: a""", "exec"),
    ("""from __future__ import annotations
x: lambda **k: k""", "exec"),
    ("""from __future__ import annotations
x: {1: 2, **a, 'b': c}""", "exec"),
    ("""from __future__ import annotations
x: {1, 2}""", "exec"),
    ("""from __future__ import annotations
x: [1, 2]""", "exec"),
    ("""from __future__ import annotations
x: ()""", "exec"),
    ("""from __future__ import annotations
x: (1,)""", "exec"),
    ("""from __future__ import annotations
x: (1, 2)""", "exec"),
    ("""from __future__ import annotations
x: a[1]""", "exec"),
    ("""from __future__ import annotations
x: a[1:2]""", "exec"),
    ("""from __future__ import annotations
x: a[::2]""", "exec"),
    ("""from __future__ import annotations
x: a[1:2, 3]""", "exec"),
    ("""from __future__ import annotations
x: a[b, c]""", "exec"),
    ("""from __future__ import annotations
x: a[(b, c)]""", "exec"),
    ("""from __future__ import annotations
x: a[b,]""", "exec"),
    ("""from __future__ import annotations
x: a[*b]""", "exec"),
    ("""from __future__ import annotations
x: a[()]""", "exec"),
    ("""from __future__ import annotations
x: a(b, *c, d=e, **f)""", "exec"),
    ("""from __future__ import annotations
x: a(x for x in y)""", "exec"),
    ("""from __future__ import annotations
x: a((x for x in y), b)""", "exec"),
    ("""from __future__ import annotations
x: [x for x in y if z if w for q in r]""", "exec"),
    ("""from __future__ import annotations
x: {x for x in y}""", "exec"),
    ("""from __future__ import annotations
x: {x: y for x, y in z}""", "exec"),
    ("""from __future__ import annotations
x: (x async for x in y)""", "exec"),
    ("""from __future__ import annotations
x: [x async for x in y]""", "exec"),
    ("""from __future__ import annotations
x: a < b <= c != d""", "exec"),
    ("""from __future__ import annotations
x: (a < b) < c""", "exec"),
    ("""from __future__ import annotations
x: a is not b""", "exec"),
    ("""from __future__ import annotations
x: a not in b""", "exec"),
    ("""from __future__ import annotations
x: a @ b // c % d << e >> f & g ^ h | i""", "exec"),
    ("""from __future__ import annotations
x: (a | b) & c""", "exec"),
    ("""from __future__ import annotations
x: ~a""", "exec"),
    ("""from __future__ import annotations
x: +-a""", "exec"),
    ("""from __future__ import annotations
x: - - a""", "exec"),
    ("""from __future__ import annotations
x: (lambda: x)()""", "exec"),
    ("""from __future__ import annotations
x: (a if b else c).d""", "exec"),
    ("""from __future__ import annotations
x: [*a, b]""", "exec"),
    ("""from __future__ import annotations
x: [a, (b, c)]""", "exec"),
    ("""from __future__ import annotations
x: x[lambda: 1]""", "exec"),
    ("""from __future__ import annotations
x: "it's"
""", "exec"),
    ("""from __future__ import annotations
x: 'a"b\\'c\\n\\x00é'""", "exec"),
    ("""from __future__ import annotations
x: b'\\x00\\xff"'""", "exec"),
    ("""from __future__ import annotations
x: 123456789012345678901234567890""", "exec"),
    ("""from __future__ import annotations
x: 0x10""", "exec"),
    ("""from __future__ import annotations
x: 1_000""", "exec"),
    ("""from __future__ import annotations
x: 1j""", "exec"),
    ("""from __future__ import annotations
x: 1.0""", "exec"),
    ("""from __future__ import annotations
x: 1e100""", "exec"),
    ("""from __future__ import annotations
x: (a, b)[0]""", "exec"),
    ("""from __future__ import annotations
x: List[int]""", "exec"),
    ("""from __future__ import annotations
x: Dict[str, List["x"]]""", "exec"),
    ("""from __future__ import annotations
x: f''""", "exec"),
    ("""from __future__ import annotations
x: f'{a}' 'b{}'""", "exec"),
    ("""from __future__ import annotations
x: (await_)""", "exec"),
    ("""from __future__ import annotations
x: a[1:2:3, ...]""", "exec"),
    ("""from __future__ import annotations
x: not a == b""", "exec"),
    ("""from __future__ import annotations
x: (not a) == b""", "exec"),
    ("""from __future__ import annotations
x: -(-1)""", "exec"),
    ("""from __future__ import annotations
x: (-1).x""", "exec"),
    ("""from __future__ import annotations
x: x if (lambda: 1) else y""", "exec"),
    ("""from __future__ import annotations
x: [(a, b) for c in d]""", "exec"),
    ("""from __future__ import annotations
x: [a for b, c in d]""", "exec"),
    ("""from __future__ import annotations
x: [a for (b, c) in (d if e else f)]""", "exec"),
    ("""from __future__ import annotations
x: {**(a or b)}""", "exec"),
    ("""from __future__ import annotations
x: a(**(b or c))""", "exec"),
    ("""from __future__ import annotations
x: a(*(b or c))""", "exec"),
    ("""from __future__ import annotations
x: a(*b | c)""", "exec"),
    ('a + 1', "eval"),
    ('[x for x in y]', "eval"),
    ('lambda: 1', "eval"),
    ('1 + 2', "eval"),
    ('(yield_)', "eval"),
    ('a', "single"),
    ('1', "single"),
    ('x = 1', "single"),
    ('x: int', "single"),
    ("""for a in b: a
""", "single"),
    ("""def f(): a
""", "single"),
    ("""if a: 1
""", "single"),
    ('"doc"', "single"),
    ("""def f():
    return (x async for x in y)""", "exec"),
    ('del x.__debug__', "exec"),
    ("""def f():
    import x
    global x""", "exec"),
    ("""async def f():
    return [await x for x in y], (await z for z in w)""", "exec"),
    ("""def f():
    return (await x for x in y)""", "exec"),
]

# Programs whose listing by `dis` is recorded.
LISTED = [
    'x = 1',
    """def f(a, b=1, *c, d=2, **e):
    \"\"\"doc\"\"\"
    for i in range(a):
        if i % 2: continue
        print(i, b, sep='')
    else:
        return c
    while a < 3 < b:
        a += 1
        break
    return a""",
    """class A(B, metaclass=M):
    \"\"\"doc\"\"\"
    x: int = 3
    def m(self):
        return super().m() + __class__.y""",
    """def g():
    try:
        x()
    except ValueError as e:
        return e
    except (A, B):
        pass
    else:
        y()
    finally:
        z()""",
    """def w():
    with a as b, c:
        return 1
    with d:
        pass""",
    """async def co():
    async with a as b:
        await b
    async for x in y:
        yield x
    return""",
    """[x for x in y if x]
{a: b for a, b in c}
{a for a in b}
(a for a in b)""",
    """def m(x):
    match x:
        case 1 | 2: return 1
        case [a, b, *c]: return a
        case {'k': v, **rest}: return v
        case Point(x=0, y=q): return q
        case str() as s if s: return s
        case _: return None""",
    'lambda x: (yield)',
    "f'{a!r:>{w}} b {c}'",
    """import a.b.c as d, e.f
from x import y as z, w
from . import q""",
    """def outer():
    x = 1
    def inner():
        nonlocal x
        x = 2
        return lambda: x
    return inner""",
    """try:
    a
except* E as e:
    b
except* F:
    c
else: d
finally: q""",
    """a and b or c
x = a if b else c
not a
assert x, 'm'
del a[0], b.c
a, *b = c""",
    'pass',
    '*a, = b',
    'a = {1: b, 2: c, 3: d}',
    'a.b: int',
    'assert a and b',
    'from a.b import c as d, e',
    'if a: pass',
    'if not (a or not b): c',
    'if a not in {1, 2, 3}: b',
    'while a and b: c',
    """def f():
    for a in b:
        return a""",
    """def f():
    \"\"\"doc\"\"\"
    return 1""",
    """def f():
    def g():
        def h(): pass""",
    """class A:
    \"\"\"doc\"\"\"
    x = 1
    def f(self): return self.x""",
    'def f(): yield',
    """async def f():
    async with a as b, c as d: return e""",
    '[a for a in b if c for d in e if f]',
    '[a for a in b if a or c]',
    'x = a < b < c',
    'x = (a if b else c) or d',
    'f(**a)',
    'f(g(h(1)))',
    "'%-10s|%5.3s|%a%%' % (a, b, c)",
    'x = 2 ** 10, 2 ** 200, 2 ** -1',
    "x = 'a' * -1, () * 5, 0 * 'a'",
    'with a as b, c as d: e',
    """try: a
finally: b""",
    """while a:
    try: break
    finally: b""",
    """def f():
    try: a
    except* (A, B): pass
    return 1""",
    "while x:\n" + "".join(f"    n{i} = n{i} + {i}\n" for i in range(300)) + "    if a: break\n    else: continue\n",
]

# Programs that the grammar allows and the compiler refuses.
WRONG = [
    'return',
    """class A:
    return 1""",
    """def f():
    yield 1
class A: yield""",
    'yield',
    """def f(x):
    global x""",
    """def f():
    print(x)
    global x""",
    """def f():
    x = 1
    global x""",
    """def f():
    x: int
    global x""",
    """def f(x):
    nonlocal x""",
    """def f():
    nonlocal x""",
    'nonlocal x',
    """def f():
    x = 1
    def g():
        x = 2
        nonlocal x""",
    """def f():
    global x
    nonlocal x""",
    """def f():
    global x
    x: int = 1""",
    """def f():
    def g():
        nonlocal y
        y: int = 1
    y = 0""",
    'await x',
    'def f(): await x',
    'lambda: await x',
    """class A:
    await x""",
    """def f():
    async with a: pass""",
    """def f():
    async for a in b: pass""",
    'async with a: pass',
    'async for a in b: pass',
    """def f():
    [x async for x in y]""",
    '[x async for x in y]',
    """class A:
    {x: y async for x in y}""",
    """async def f():
    yield from x""",
    """async def f():
    yield 1
    return 2""",
    'break',
    'continue',
    """if x:
    break""",
    """def f():
    while 1:
        def g():
            continue""",
    """class A:
    continue""",
    """for x in y:
    class A:
        break""",
    """try:
    pass
except:
    pass
except A:
    pass""",
    """def f():
    try: pass
    except* A: return""",
    """for x in y:
    try: pass
    except* A:
        break""",
    """for x in y:
    try: pass
    except* A:
        continue""",
    """def f():
    from x import *""",
    """class A:
    from x import *""",
    'from __future__ import braces',
    'from __future__ import nope',
    """x = 1
from __future__ import annotations""",
    """\"\"\"doc\"\"\"
\"\"\"x\"\"\"
from __future__ import annotations""",
    """def f():
    from __future__ import annotations""",
    'from __future__ import annotations, foo',
    'def f(a, a): pass',
    'def f(a, *, b, a=1): pass',
    'lambda a, *a: 1',
    'def f(a, /, b, **a): pass',
    'f(a=1, b=2, a=3)',
    'f(__debug__=1)',
    '__debug__ = 1',
    'def f(__debug__): pass',
    'del __debug__',
    'x.__debug__ = 1',
    'for __debug__ in x: pass',
    'import __debug__',
    'import a as __debug__',
    'from a import __debug__',
    'def __debug__(): pass',
    'class __debug__: pass',
    'class A(__debug__=1): pass',
    '__debug__: int',
    'x.__debug__: int',
    'with a as __debug__: pass',
    """try: pass
except A as __debug__: pass""",
    'lambda __debug__: 1',
    '(__debug__ := 1)',
    '__debug__ += 1',
    '*a = 1',
    '*a',
    'a, *b, *c = d',
    'x = *a',
    """match x:
    case a: pass
    case b: pass""",
    """match x:
    case _: pass
    case 1: pass""",
    """match x:
    case a | 1: pass""",
    """match x:
    case _ | 1: pass""",
    """match x:
    case [a, a]: pass""",
    """match x:
    case {'a': 1, 'a': 2}: pass""",
    """match x:
    case {1: 1, 1.0: 2}: pass""",
    """match x:
    case {-1: 1, -1: 2}: pass""",
    """match x:
    case A(a=1, a=2): pass""",
    """match x:
    case A(__debug__=1): pass""",
    """match x:
    case (a, 1) | (1, b): pass""",
    """match x:
    case [*a, *b]: pass""",
    """match x:
    case {**__debug__}: pass""",
    """match x:
    case (a as b) as a: pass""",
    """match x:
    case [a, (a | a)]: pass""",
    '[x := 1 for x in y]',
    '[y for x in (y := z)]',
    '[[(x := 1) for z in q] for x in w]',
    """class A:
    [x := 1 for z in q]""",
    '[(y := x) for x in q for y in w]',
    '[i for i in [(j := 1)]]',
    'lambda: [x for x in (lambda: (y := 1))()]',
    '[(yield x) for x in y]',
    '{(yield x) for x in y}',
    '{(yield x): 1 for x in y}',
    '((yield x) for x in y)',
    'def f(): [(yield from x) for x in y]',
    """from __future__ import annotations
def f(x: (yield)): pass""",
    """from __future__ import annotations
x: (y := 1)""",
    """from __future__ import annotations
async def f():
    def g(x: await y): pass""",
    """class A:
    def f(self, __x, _A__x): pass""",
    """def f():
    def g(): nonlocal a, b
    a = 1""",
    """while 1:
    while 1:
        with a, b, c, d, e, f, g, h, i, j:
            with a, b, c, d, e, f, g, h, i, j, k:
                pass""",
    """def f():
    print(__class__)
    nonlocal __class__""",
    """class A:
    nonlocal __class__""",
    """def f():
    class x: pass
    nonlocal x""",
    """def f():
    for x in y: pass
    global x""",
    """def f():
    é = 1; ü = [é]; return lambda: (é, ü); global é""",
    'x = "é"; global x',
    'with open(x) as f: return',
    """if 1:
    async def f():
        yield
        return x""",
    """async def f():
    def g():
        await x""",
    """def f():
    return [await x for x in y]""",
    """async def f():
    class A:
        [x async for x in y]""",
    'from __future__ import division; import a; from __future__ import division',
    'x = 1; from __future__ import annotations',
    'from .__future__ import nope',
    """match a:
    case {None: b, None: c}: pass""",
    'lambda __debug__=1: 2',
    'é = 1; return',
    'def ü(é, é): pass',
    """class A:
    def f(self): yield
    yield 1""",
    "a" + ".b()" * 1600,
    "a" + " + a" * 3100,
]

# Programs that CPython warns of, or does not.
DOUBTFUL = [
    'x is 1',
    "x is not 'a'",
    '1 is x',
    'x is None',
    'x is True',
    'x is ...',
    'x is ()',
    'a is b is 1',
    'if a is 1: pass',
    "if a is b is 'c': pass",
    'a == 1 is b',
    'assert (a, b)',
    "assert (1, 'x')",
    'assert ()',
    'assert a',
    '1()',
    "'a'()",
    '(1, 2)(3)',
    '(a, b)(c)',
    '[a](b)',
    '[a for a in b](c)',
    '{}(a)',
    '{a}(b)',
    '(a for a in b)(c)',
    "f'{a}'(b)",
    'None(a)',
    '(lambda: a)()',
    '1.5()',
    "b'a'()",
    '...()',
    '1[a]',
    '1.5[a]',
    '1j[a]',
    'None[a]',
    '...[a]',
    'True[a]',
    '{a}[b]',
    '{a for a in b}[c]',
    '(a for a in b)[c]',
    '(lambda: a)[b]',
    "'a'['b']",
    "'a'[1.5]",
    "'a'[None]",
    "b'a'['b']",
    "(1, 2)['a']",
    "[a]['b']",
    '[a][b, c]',
    '[a][[b]]',
    "[a for a in b]['c']",
    "f'{a}'['b']",
    '(a, b)[c, d]',
    '(a, b)[1:2]',
    '[a][True]',
    "{}['a']",
    '{}[1]',
    "'a'[0]",
    '1[0] = a',
    'try: a\nfinally: x is 1',
    'def f():\n    try: return 1\n    finally: x is 1',
    'x is 1; y is 1\nz is 1',
    'for a in [1](2): pass',
]
