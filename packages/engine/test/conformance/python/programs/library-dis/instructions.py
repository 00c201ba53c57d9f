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


for one in dis.get_instructions(f):
    shown(repr(one))
for one in dis.get_instructions('a.b\nc', first_line=10):
    print(one.starts_line, one.opname, one.argrepr)
print(list(dis.findlinestarts(f.__code__)))
print(dis.findlabels(f.__code__.co_code))
print(f.__code__.co_code.hex())
print(list(f.__code__.co_positions()))
print(dis.Positions(), dis.Instruction._fields)
