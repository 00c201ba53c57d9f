import dis, io, re


def shown(text):
    print(re.sub(r'0x[0-9a-f]{6,}', '0x', text))


def listing(thing, **options):
    out = io.StringIO()
    dis.dis(thing, file=out, **options)
    shown(out.getvalue())


def f(a, *b, c=1, **k):
    x = [i for i in a if i]
    try:
        return x + b
    except E as e:
        pass
    print(a, sep='', end=f'{a!r:>3} {b}')
    for i in b:
        del a[i]
        k.foo += 3
    with a as q:
        yield q < 3 and not c


listing(f)
listing(lambda x: x.y(1) is not None)
listing((i for i in []))
async def co(x):
    async for y in x:
        await y
listing(co)
listing(f, depth=0)
