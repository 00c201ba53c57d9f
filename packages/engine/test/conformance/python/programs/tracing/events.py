import sys

def show(frame, event, arg):
    if event == 'exception':
        arg = (arg[0].__name__, str(arg[1]), arg[2] is not None)
    print(event, frame.f_code.co_name, frame.f_lineno, arg if not isinstance(arg, It) else 'It')
    return show

def loop(n):
    total = 0
    for i in range(n):
        if i % 2:
            continue
        total += i
    return total

def gen(n):
    for i in range(n):
        got = yield i
    return 'done'

def outer():
    r = yield from gen(2)
    print(r)

def fails(x):
    try:
        raise ValueError(x)
    except ValueError as e:
        y = str(e)
    finally:
        z = 1
    return y

def deep():
    inner_fails()

def inner_fails():
    [][1]

def lam():
    f = lambda v: v * 2
    s = sorted([3, 1, 2], key=f)
    c = [f(i) for i in s]
    return {k: v for k, v in zip(s, c)}

class It:
    def __iter__(self): return self
    def __next__(self):
        raise StopIteration(3)

class Place:
    def __enter__(self): return 1
    def __exit__(self, *args): return True

def whiles():
    n = 2
    while n:
        n -= 1
    else:
        n = 7
    with Place() as f:
        pass
    for x in It():
        pass
    match n:
        case 1:
            pass
        case 7:
            x = 1
    assert n, \
      'no'
    return (n +
      1)

def multi(a,
          b=1):
    class C:
        "doc"
        x: int = 1
        def m(self): pass
    C().m()
    def inner():
        nonlocal a
        a += 1
    inner()
    try:
        deep()
    except IndexError:
        pass
    return a

async def co():
    return 5
async def main():
    x = await co()
    async with A() as a:
        return x
class A:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return None

def throws():
    g = gen(3)
    next(g)
    try:
        g.throw(KeyError('k'))
    except KeyError:
        pass
    g = gen(2); next(g)
    g.close()

sys.settrace(show)
loop(3)
list(outer())
fails('a')
try:
    deep()
except IndexError as e:
    print('caught')
lam()
whiles()
multi(1)
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
throws()
exec('a = 1\nb = 2')
sys.settrace(None)
print(sys.gettrace())
