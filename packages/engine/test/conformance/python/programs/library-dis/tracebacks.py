import dis, io, re


def shown(text):
    print(re.sub(r'0x[0-9a-f]{6,}', '0x', text))


def listing(thing, **options):
    out = io.StringIO()
    dis.dis(thing, file=out, **options)
    shown(out.getvalue())


try:
    dis.dis()
except RuntimeError as error:
    print(error)


def fails(q):
    return 1 / (q - q)


try:
    fails(3)
except ZeroDivisionError as error:
    out = io.StringIO()
    dis.distb(error.__traceback__.tb_next, file=out)
    print(out.getvalue())
    print(dis.Bytecode.from_traceback(error.__traceback__).dis())
    print(error.__traceback__.tb_next.tb_lasti)
