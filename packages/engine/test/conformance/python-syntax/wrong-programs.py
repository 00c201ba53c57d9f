"""Programs that are no Python, written from the language reference and from mistakes that people make."""

LINES = r"""
x = 5 6
f(a b)
f(x = 1, 2)
f(**k, 1)
f(**k, *a)
f(a, b for b in c)
f(b for b in c, a)
f(b for b in c, d for d in e)
f(a=b for b in c)
f(True=1)
f(None=1)
f(a.b=1)
f(a+1=2)
f(a, b=1, c)
f(a=1, *b, c)
f((a)=1)
f(a, , b)
f(,)
f(a
f(a, b
[1, 2
{1: 2
{1: 2, 3}
{1: 2, 3
{1:}
{1: , 2: 3}
{1: 2, 3:}
{1: *a}
{1: 2, 3: *a}
{**a, b}
{a, **b}
{**a for a in b}
{*a for a in b}
[*a for a in b]
(*a for a in b)
(*a)
(**a)
print(*a for a in b)
[a, b for a, b in c]
[a, for a in b]
{a, b for a, b in c}
[a b]
[a, b c]
(a b)
{a b}
{a: b c: d}
{a: b, c d}
x[a b]
x[1 2]
x[]
x = 
x = = 2
x =
x +
x + * y
+
*
1 +
1 = x
1 += x
x + 1 = 2
x + 1 += 2
f() = 1
f() += 1
f() = x = 2
x = f() = 2
x = 1 = 2
None = 1
True = 1
False += 1
... = 1
"a" = 1
f"{a}" = 1
(a, 1) = 2
[a, f()] = 2
(a, b) += 1
[a] += 1
a, b += 1
*a += 1
-x = 1
not x = 1
x and y = 1
x if y else z = 1
lambda: 1 = 1
[x for x in y] = 1
(x for x in y) = 1
{x for x in y} = 1
{x: y for x in y} = 1
{} = 1
{1} = 1
{1: 2} = 1
a < b = 1
(yield) = 1
yield = 1
x = yield = 1
await x = 1
(a := 1) = 2
a := 1
(a.b := 1)
(a[0] := 1)
(1 := 2)
(f() := 2)
f(a := )
[a := ]
a = b := 1
del 1
del f()
del a + b
del (a, f())
del [a, 1]
del *a
del (*a, b)
del a, b + 1
del
del a b
for 1 in x: pass
for f() in x: pass
for a, 1 in x: pass
for x: pass
for x in: pass
for in x: pass
for x in y pass
for x in y
for a b in c: pass
[x for 1 in y]
[x for f() in y]
[x for x in]
[x for in y]
[x for x y]
[for x in y]
if x
if x = 1: pass
if x.a = 1: pass
if f() = 1: pass
if x[0] = 1: pass
if x == 1
if x == 1 pass
if (x = 1): pass
if: pass
elif x: pass
else: pass
while x
while x = 1: pass
while: pass
while True print(1)
with a as 1: pass
with a as f(): pass
with a as b
with a
with (a as b)
with (a as b, c as d)
with (a as f()): pass
with a as b, c as 1: pass
with: pass
with a as: pass
def f
def f()
def f(): 
def f() pass
def f:
def (): pass
def 1(): pass
def f(a, a=1, b): pass
def f(a=1, b): pass
def f(a=1, /, b): pass
def f(/, a): pass
def f(/): pass
def f(a, /, b, /): pass
def f(a, *, /): pass
def f(a, *, b, /): pass
def f(*a, /): pass
def f(a, / *b): pass
def f(*): pass
def f(*, **k): pass
def f(a, *): pass
def f(*, ): pass
def f(*a=1): pass
def f(**k=1): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(**k, **m): pass
def f(**k, /): pass
def f(*a, *b): pass
def f(*, *b): pass
def f(*a, b, *c): pass
def f(a, (b, c)): pass
def f((a, b)): pass
def f((a)): pass
def f(a, (b)): pass
def f(a=): pass
def f(a=, b): pass
def f(a b): pass
def f(1): pass
def f(None): pass
def f(a.b): pass
def f(a -> int: pass
def f(a) -> : pass
def f(a:): pass
def f(a, b
lambda *: 1
lambda *, **k: 1
lambda a=1, b: 1
lambda (a, b): 1
lambda a, (b): 1
lambda /: 1
lambda /, a: 1
lambda a, /, b, /: 1
lambda *a, /: 1
lambda a, / *b: 1
lambda *a=1: 1
lambda **k=1: 1
lambda **k, a: 1
lambda **k, *a: 1
lambda *a, *b: 1
lambda x
lambda x:
lambda: = 1
lambda a=: 1
class
class A
class A pass
class A(
class A(): 
class A(B
class 1: pass
class A(a b): pass
class A(x for x in y): pass
try: pass
try
except: pass
finally: pass
import
import a.
import a as
import a as b.c
import a.b as 1
import a, 
import *
from a import
from a import b,
from a import (b, c
from a import (
from a import ()
from a import *, b
from import a
from . import
from .a import b as
from a import b c
import a b
import a from b
return return
raise from x
raise x from
raise x, y
assert
assert x,
assert (x, y) z
global
global 1
global x, 
nonlocal
nonlocal x.y
pass x
break 1
continue x
print 1
print "hello"
print x, y
print f(x)
exec "code"
exec x
print -1
print
print(a b)
print(1 if 2)
x = 1 if 2
(1 if 2)
x = 1 if 2 else
[a if b for c in d]
f(a if b)
x = class
class = 1
def = 1
import = 1
x.class
x.for = 1
def class(): pass
def f(class): pass
f(class=1)
import class
from class import x
lambda = 1
for for in x: pass
async x
async def f
await
async for x in y
async with x
async pass
yield from
x = yield from
a..b
a.1
a.
a[1
a[1:
a[1:2:3:4]
a[:,
a(1
(
)
]
}
(]
(}
[)
{)
(a, [b, {c)
x = (1, 2
x = [1, 2)
x = {1: [2, 3}
'abc
"abc
'abc\
x = 'it's'
"a" "b
f(a, 'b
\
x = \ 1
x = 1 \ 
a $ b
a ? b
a ! b
!a
a !
$
?
`a`
a <> b
a => b
a =< b
a === b
a ++
++
a--
a && b
a || b
a ** ** b
a // / b
not
not not
a not b
a is
a is not
a in
a not in
a and
a or
and a
or a
a and or b
1a
1_
1__0
1_a
0x
0xg
0x_
0b
0b2
0b12
0b1_
0bz
0o
0o8
0o18
0o1_
0oz
012
00012
0123.5x
09
1e
1e+
1e5x
1.5x
1.a
1j2
1jx
1.2.3
1 2
1.e
0_
0_x
1_000_
5 if
x = 1;; y
;
x; ;
if x: pass; else: pass
if x: if y: pass
for x in y: for z in w: pass
x = 1 if x else y = 2
@
@a
@a b
@a = 1
a: int: str
a, b: int
(a, b): int
[a, b]: int
(a): int = 
f(): int
1: int
a + b: int
a: 
a: int =
"a": int
()  : int
x: yield
match x
match x:
match x: pass
case x: pass
match x y
match = = 1
b'é'
b'a' 'b'
'a' b'b'
u'a' b'b'
'\x'
'\x1'
'\u123'
'\U0001'
'\U00110000'
'\N'
'\N{'
'\N{}'
b'\x'
b'ab\x1'
'abc\xz'
'é\u1'
ur'a'
bu'a'
kf"a"
f'{'
f'{a'
f'{a!'
f'{a!r'
f'{a!x}'
f'{a!rr}'
f'{a:'
f'{a:{b'
f'{}'
f'{ }'
f'{!r}'
f'{:x}'
f'{=}'
f'}'
f'{a}}'
f'{{}'
f'{a b}'
f'abc {a b} d'
f'{a:{b c}}'
f'{a:{b:{c}}}'
f'{a[}'
f'{a)}'
f'{(a}'
f'{"a}'
f'{a\n}'
f'{a#}'
f'{a +}'
f'{a.}'
f'{*a}'
f'{**a}'
f'{a = b}'
f'{a == }'
f'{1a}'
f'{0x}'
f'{lambda x: 1}'
f'{a $ b}'
f'{for}'
f'{x for x in y}'
f'{print x}'
f'{f(a=1, b)}'
f'{a if b}'
'a' f'{b c}'
f'a' '{' f'{b c}'
f'{"é" b}'
é = f'{a b}'
é b
é = 5 6
f(é b)
'é' = 1
x = 'é' + € 
x = “hello”
x = a – b
a¡
x²
²
😀
x = 😀
'😀' b
f('😀' b)
f('😀', é b)
'😀'; 1 = 2
if é = 1: pass
x = 1 # c 
 x = 1
x = 1 2 # comment
f(a, b) c
f(a) = b = c
a = (b c)
a = [1, 2 3]
a = {1: 2 3: 4}
a = f(1, 2 3)
a = f(1 2, 3)
a = (1, 2 f(3))
a = (print x)
a = (match x)
f(x for x in y for)
f(x for x in y if)
f(a, x for x in y if z)
f(a, *b, x for x in y)
f(x for x in y, )
f(a := 1, b=2, c)
f(a, b=1, **c, d=2, *e)
return x y
return = 1
import a.b.c d
with open(x) as f, open(y) as g
with open(x) f: pass
try: x
raise x y
while x: y z
assert x y
assert x = 1
del x = 1
x = del
x = import
x = return
x = pass
(pass)
f(pass)
[if x]
x = [i for i in range(5) if i else 3]
x = (i for i in)
x = {i: for i in y}
x = {i: i for}
a[1] b
a[b c]
a[b, c d]
a.b c
a = b c = d
a; b c
0 = x
0xfor x in y
1if 2else 3 4
1or 2 3
""".strip("\n").split("\n")

BLOCKS = [
    "if x:\npass",
    "if x:\n",
    "if x:\n    a\n  b",
    "if x:\n    a\n      b",
    "if x:\n    a\nelse:\nb",
    "if x:\n    a\nelif y:\nb",
    "if x:\n    a\nelif y\n    b",
    "if x:\n    a\nelse\n    b",
    "if x:\n    a\nelse b",
    "if x\n    a",
    "if x = 1:\n    a",
    "  x = 1",
    "x = 1\n  y = 2",
    "x = 1\n    y = 2\nz = 3",
    "while x:\npass",
    "while x\n    pass",
    "while x:\n    pass\nelse:\npass",
    "for x in y:\npass",
    "for x in y\n    pass",
    "for x in y:\n    pass\nelse:\npass",
    "async for x in y:\npass",
    "def f():\npass",
    "def f()\n    pass",
    "def f(a, b):\n\n\npass",
    "def f() -> int:\npass",
    "async def f():\npass",
    "async def f()\n    pass",
    "class A:\npass",
    "class A(B):\npass",
    "class A\n    pass",
    "class A(B)\n    pass",
    "with a:\npass",
    "with a as b:\npass",
    "with (a, b):\npass",
    "with a\n    pass",
    "with (a as b)\n    pass",
    "async with a:\npass",
    "try:\npass",
    "try\n    pass",
    "try:\n    pass\n",
    "try:\n    pass\nx = 1",
    "try:\n    pass\nexcept:\npass",
    "try:\n    pass\nexcept\n    pass",
    "try:\n    pass\nexcept A\n    pass",
    "try:\n    pass\nexcept A as b\n    pass",
    "try:\n    pass\nexcept A as b:\npass",
    "try:\n    pass\nexcept A, B:\n    pass",
    "try:\n    pass\nexcept A, B as c:\n    pass",
    "try:\n    pass\nexcept A as 1:\n    pass",
    "try:\n    pass\nexcept A as b.c:\n    pass",
    "try:\n    pass\nexcept *:\n    pass",
    "try:\n    pass\nexcept *\n    pass",
    "try:\n    pass\nexcept *A:\npass",
    "try:\n    pass\nexcept *A, B:\n    pass",
    "try:\n    pass\nexcept A:\n    pass\nexcept *B:\n    pass",
    "try:\n    pass\nexcept *A:\n    pass\nexcept B:\n    pass",
    "try:\n    pass\nexcept *A:\n    pass\nexcept:\n    pass",
    "try:\n    pass\nfinally:\npass",
    "try:\n    pass\nfinally\n    pass",
    "try:\n    pass\nelse:\n    pass",
    "try:\n    pass\nexcept:\n    pass\nelse:\npass",
    "try:\n    pass\nfinally:\n    pass\nexcept:\n    pass",
    "try:\n    x y\nexcept:\n    pass",
    "try:\n    f(a b)\nexcept:\n    pass",
    "match x:\npass",
    "match x:\n    pass",
    "match x\n    case 1: pass",
    "match x:\n    case 1\n        pass",
    "match x:\n    case 1:\n    pass",
    "match x:\n    case 1: pass\n    y = 2",
    "match x:\n    case 1 as _: pass",
    "match x:\n    case 1 as a.b: pass",
    "match x:\n    case 1 as 2: pass",
    "match x:\n    case A(b=1, c): pass",
    "match x:\n    case A(b=1, c, d): pass",
    "match x:\n    case A(a, b=1, c, d=2): pass",
    "match x:\n    case 1 + 2: pass",
    "match x:\n    case 1j + 2j: pass",
    "match x:\n    case 1 + x: pass",
    "match x:\n    case {a: 1}: pass",
    "match x:\n    case {**a, 'b': 1}: pass",
    "match x:\n    case {**_}: pass",
    "match x:\n    case -a: pass",
    "match x:\n    case a | : pass",
    "match x:\n    case [a, b: pass",
    "match x:\n    case (a, b: pass",
    "match x:\n    case f(): pass\n    case : pass",
    "match x:\n    case a if : pass",
    "match x:\n    case a b: pass",
    "match x:\n    case *a: pass",
    "match x:\n    case f'{a}': pass",
    "match x, *y:\n    pass",
    "def f():\n    x = 1\n   y = 2",
    "def f():\n\tx = 1\n        y = 2",
    "if x:\n        a\n\tb",
    "def f():\n    if x:\n        a\n      b",
    "def f():\n    return (\n    x = 1",
    "def f(:\n    pass",
    "x = (1,\n     2\ny = 3",
    "x = (1,\n     2\ny = 3 4",
    "x = [\n1,\n2\nprint(x)",
    "x = {\n'a': 1,\n'b': 2\nfor i in x:\n    pass",
    "foo(\n  a,\n  b c\n)",
    "foo(\n  a b,\n  c\n",
    "foo(a,\n    b\n    c)",
    "x = (1\n]",
    "x = [1,\n  (2, 3]\n]",
    "x = '''abc\ndef",
    "x = \"\"\"abc\n\n",
    "x = 'abc\ny = 1",
    "a = 1\nb = 'x\nc = 2",
    "print(1)\nprint 2\n",
    "x = 5\nx = 5 6\ny = 'abc",
    "a b\n'abc",
    "a b\n(1, 2",
    "a b\n)",
    "x = (a b\n",
    "x = 1\n\n\ny = = 2",
    "x = \\\n  1 2",
    "x = 1 + \\\n",
    "if x and \\\n  y\n  pass",
    "@a\nx = 1",
    "@a\n\n",
    "@a\n  def f(): pass",
    "@a b\ndef f(): pass",
    "@a\nclass A\n    pass",
    "class A:\n    def f(self)\n        pass",
    "class A:\n    def f(self):\n    pass",
    "class A:\n    def f(self):\n        return 1 2",
    "class A:\n    x = 1\n     y = 2",
    "for i in range(3):\n    print(i\nprint(2)",
    "for i in range(3)\n    print(i)",
    "def f(a,\n      b=1,\n      c):\n    pass",
    "f(a=1,\n  b)",
    "f(x for x in y,\n  1)",
    "{1: 2,\n 3}",
    "f'''{\na b}'''",
    "x = f'''a\n  {b c}'''",
    "f'''{a\n b}'''",
    "f'''\n{a +}\n'''",
    "x = [\n  a if b\n]",
    "with (\n  a as b,\n  c as 1\n): pass",
    "if True:\n    x = 1\n    else:\n    y = 2",
    "if True:\n  pass\n elif x:\n  pass",
    "else:\n    pass",
    "x = 1\nelse:\n    pass",
    "return\n  x",
    "x: int\n  y",
    "# comment\n  x = 1\ny z",
    "\n\n  x",
    "x = 1\n\ty = 2",
    "import a\nimport b c\nimport d",
    "from a import b,\nc = 1",
    "from a import (b,\nc d)",
    "a = b\nif a = b:\n    pass",
    "def f():\n    global 1",
    "def f():\n    yield = 1",
    "def f():\n    x = yield = 1",
    "async def f():\n    await = 1",
    "async def f():\n    await x y",
    "é = 1\nf(é, ü ö)",
    "x = '😀'\nf('😀' 1)",
    "if '😀' = x:\n    pass",
    "f(a, b=1,\n  '😀')",
    "(" * 201 + ")" * 201,
    "\n".join(" " * depth + "if x:" for depth in range(101)) + "\n" + " " * 101 + "pass",
    "x = " + "9" * 4301,
    "a\n\x00b",
    "x = 1\x01",
    "x\u00a0= 1",
    "x = \u200b1",
    "x = a\u2028b",
    "x = 1 2\r\ny = 3\r\n",
    "x = 1\ry 2\r",
    "x = 1 2",
    "\f x = 1 2",
    "\fx = 1 2",
]

EVALUATED = ["", "1 +", "1 2", "x = 1", "pass", "(", "f(a b)", "1\n2", "a if b", "yield x", "*a", "lambda", " 1 2", "a := 1", "'abc", "[1, 2", "1;", "print x"]

AT_PROMPT = ["x = 1\ny = 2", "1 2", "if x: pass\ny", "x; y\nz", "def f(): pass\nf()", "if x:", "if x:\npass", "(", "'abc", "f(a b)", "1\n# c\n2", "for", "@a", "x = "]

PROGRAMS = [(source, "exec") for source in LINES + BLOCKS]
PROGRAMS += [(source, "eval") for source in EVALUATED]
PROGRAMS += [(source, "single") for source in AT_PROMPT]
