"""Programs in which every statement and expression of the language reference occurs."""

EXPRESSIONS = r"""
a
_
é
ﬁ
None
True
...
0
00_0
1_000
0xFF_ff
0o17
0b1_0
9007199254740991
9007199254740992
123456789012345678901234567890
1.
.5
1.5e-3
1e400
1_0.0_1e1_0
1j
.5J
1if a else 2
'a'
"a\n\t\x41\u00e9\U0001f600\101\q\
b"
'''a
b'''
r'\n'
u'a'
b'a\x00\777\n'
rb'\x'
'a' "b" '''c'''
b'a' b'b'
u'a' 'b'
'😀' + é
f''
f'a'
f'{a}'
f'{a!r}'
f'{a!s:>{w}.{p}}'
f'{a=}'
f'{a = !s}'
f'{a=:x}'
f'a{{b}}c{d}e'
'a' f'{b}' 'c'
f'{"x" + y[1:2]}'
f'{a!=b}{a==b}{a<=b}{(a:=1)}'
f'{(lambda x: 1)(2)}'
f'{a:{b}}' f'{c}'
f'{ {"a": 1}["a"] }'
f'{a,}'
f'{yield_}'
f'''{
a
}'''
f'''x
{a + 
b:c}'''
rf'\d{a}\{b}'
f'é{a}😀{b}'
()
(a)
(a,)
(a, b)
(a, *b)
[]
[a]
[a, *b,]
{}
{a: b}
{a: b, **c,}
{**a}
{a}
{a, *b}
{*a}
{lambda: 1}
{lambda x: 1: 2}
[x for x in y]
[x for x in y if a if b for z in w]
[x async for x in y]
{x for x in y}
{x: z for x, z in y}
(x for x in y)
(x for x, in y)
[x for x, *z in y]
[x for a.b in y]
[x for a[0] in y]
[(yield_) for _ in y]
[x := 1, 2]
{x := 1}
a.b
a.b.c
a[b]
a[b, c]
a[b,]
a[*b]
a[*b, c]
a[:]
a[b:]
a[:b]
a[::b]
a[b:c:d]
a[b:c, d:e, f]
a[b := 1]
a[()]
a()
a(b)
a(b,)
a(*b)
a(**b)
a(b, *c, d=e, *f, **g, h=i)
a(x for x in y)
a(b := 1)
a((b for b in c), d)
a(b=(c))
a.b(c)[d].e
a()()
-a
+a
~a
not a
- - a
not not a
-a ** -b
a ** b ** c
(a ** b) ** c
await_
a + b - c
a * b / c // d % e @ f
a << b >> c
a & b | c ^ d
a + b * c - d
(a + b) * c
a < b
a < b <= c > d >= e == f != g
a in b
a not in b
a is b
a is not b
not a in b
a and b
a and b and c or d or e and f
not a or b
a if b else c
a if b else c if d else e
(a if b else c) if d else e
lambda: a
lambda x: x
lambda x, y=1, *z, w, v=2, **k: x
lambda x, /, y, *, z: x
lambda *, x: x
lambda x=1, /: x
lambda *x, **y: x
lambda **x: x
lambda x: lambda y: x
lambda: (yield)
(a
 + b)
(yield)
(a := b)
(a := b, c)
((a))
[(a), (b)]
((a) + (b))
((a), (b))
-(a)
(a)(b)
(a).b
(a)[b]
not (a)
(a) if (b) else (c)
(a) < (b)
(a) and (b)
print
match
match(a)
match[a]
case
type
""".strip("\n")

STATEMENTS = r"""
pass
a; b; c;
x = 1
x = y = z = 1
x, y = 1, 2
x, = y
*x, y = z
(x, y) = z
[x, y] = z
[x, [y, *z]] = w
(x) = 1
((x), y) = 1
x.y = 1
x[y] = 1
x[y:z] = 1
x = yield
x = yield y, z
x = yield from y
x = *y, z
x += 1
x.y -= 1
x[y] *= 1
(x) /= 1
x //= 1; x %= 1; x **= 1; x @= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1
x += yield
x: int
x: int = 1
x.y: int
x[y]: int = 2
(x): int
(x.y): int = 1
x: int = yield
x: int = 1, *y
del x
del x, y.z, w[0]
del (x, y), [z, w],
del (x)
del ()
return
return x
return x, *y
raise
raise x
raise x from y
assert x
assert x, y
import a
import a.b.c as d, e
from a import b
from a.b import c as d, e
from a import (b, c as d,)
from . import a
from .a import b
from ... import a
from ....a.b import *
global x
global x, y
nonlocal x, y
break
continue
yield x
await x
if x: pass
if x: a; b
if x:~    a~elif y:~    b~elif z:~    c~else:~    d
if x:~    if y:~        a~    else:~        b
if (x := y): pass
while x: pass
while x:~    a~else:~    b
for x in y: pass
for x, y in z: pass
for x, in z: pass
for *x, y in z: pass
for (x, y) in z: pass
for [x, y] in z: pass
for x.y in z: pass
for x[y] in z: pass
for x in *y, z: pass
for x in y:~    a~else:~    b
async for x in y: pass
with a: pass
with a as b: pass
with a as b, c as d: pass
with (a as b, c as d): pass
with (a, b): pass
with (a, b,): pass
with (a): pass
with (a) as b: pass
with (a, b) as c: pass
with (a as b): pass
with a as (b, c): pass
with a as b.c, d as e[f]: pass
with (yield_): pass
with (a for a in b): pass
with (a).b: pass
with (a, b)[0] as c, d: pass
async with a as b: pass
try:~    a~except:~    b
try:~    a~except A:~    b~except (B, C) as d:~    e~else:~    f~finally:~    g
try:~    a~finally:~    b
try:~    a~except* A:~    b~except* (B, C) as d:~    e~else:~    f~finally:~    g
def f(): pass
def f(a): pass
def f(a, b=1, *c, d, e=2, **g): pass
def f(a, /): pass
def f(a, b=1, /, c=2, *, d): pass
def f(a=1, /, *b): pass
def f(*, a): pass
def f(*, a=1, b): pass
def f(**a): pass
def f(a,): pass
def f(*a,): pass
def f(**a,): pass
def f(a: int, b: str = 1, *c: d, e: f = 2, **g: h) -> i: pass
def f(*a: *b): pass
def f():~    "doc"~    return 1~
async def f():~    await a~    async for b in c: pass~    async with d: pass
@a~def f(): pass
@a~@b.c(d)~async def f(): pass
@a[0]~class A: pass
@(a := b)~def f(): pass
class A: pass
class A(): pass
class A(B, *C, metaclass=D, **E): pass
class A:~    x = 1~    def f(self):~        pass~    class B:~        y: int
match x:~    case 1: pass
match x:~    case 1 | 2 | -3: pass~    case 1.5 | -1j | 1 + 2j | -1 - 2j: pass
match x:~    case "a" "b" | b"c" | None | True | False: pass
match x:~    case a: pass
match x:~    case _: pass
match x:~    case a.b.c: pass
match x:~    case (a): pass~    case (a,): pass~    case (a, b): pass~    case (): pass
match x:~    case []: pass~    case [a]: pass~    case [a, *b]: pass~    case [*_, a]: pass
match x:~    case a, b: pass~    case a,: pass~    case *a, b: pass
match x:~    case {}: pass~    case {"a": b}: pass~    case {a.b: 1, -1: c, **d}: pass~    case {**a}: pass~    case {None: a, }: pass
match x:~    case A(): pass~    case A(b): pass~    case A(b, c=d,): pass~    case a.B(c=1): pass~    case A(b, c,): pass
match x:~    case A(b) as c: pass~    case (1 | 2) as d: pass~    case [1 as a, 2]: pass
match x:~    case a if a > 1: pass~    case b if (c := b): pass
match x, y:~    case _: pass
match x,:~    case _: pass
match *x, y:~    case _: pass
match (x):~    case _: pass
match -x:~    case _: pass
match [x]:~    case _:~        match y:~            case _: pass
match = 1
match.x = 1
match[x] = 1
match: int = 1
match, case = 1, 2
match(x)
match * x
match - x
case = 1
print(match, case, _)
# comment only
x # comment
x = [~1,~# comment~2~]
if x:~    # comment~    a~  # odd~    b
if x:~	a~	b
if x:~        a~
x = 1 + \~    2
if a and \~    b: pass
class A:~~    x = 1~~~    y = 2~z = 3
def f():~    if x:~        return 1~    return 2~f()
é = 'ü'; ö = "😀" + é
x = '''a~é''' + é
x = f'''é~{ü}''' + ö
""".strip("\n").split("\n")

# A tilde in a statement ends a line.
PROGRAMS = [(source.replace("~", "\n"), "exec") for source in STATEMENTS if source]


def separate(text):
    """The expressions: lines, joined as long as they are none alone."""
    import ast

    pending = ""
    for line in text.split("\n"):
        pending = pending + "\n" + line if pending else line
        try:
            ast.parse(pending, mode="eval")
        except SyntaxError:
            continue
        yield pending
        pending = ""
    assert not pending, pending


for source in separate(EXPRESSIONS):
    PROGRAMS.append((source, "eval"))
    PROGRAMS.append((f"x = [{source}, ({source})]", "exec"))
    PROGRAMS.append((f"if {source}:\n    f(({source}), k=({source}))", "exec"))
PROGRAMS += [(source, "single") for source in ["x = 1", "x; y", "if x: pass\n", "def f():\n    pass\n", "x # c\n# d"]]
PROGRAMS.append(("", "exec"))
PROGRAMS.append(("\r\nx = 1\r\ny = 2\r", "exec"))
