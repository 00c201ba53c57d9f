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


shown(dis.code_info(f))
dis.show_code('x + 1')


def outer(a, /, b):
    c = a
    def inner(): return c + b
    return inner


print(dis.code_info(outer(1, 2)))
shown(dis.code_info(outer))
code = dis.Bytecode('x.y(1)\nz', first_line=100)
print(code, code.first_line, code.info() == dis.code_info('x.y(1)\nz'))
print(code.dis(), end='')
print([one.opname for one in code])
try:
    dis.code_info(3)
except TypeError as error:
    print(error)
