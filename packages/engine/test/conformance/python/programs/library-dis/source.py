import dis, io, re


def shown(text):
    print(re.sub(r'0x[0-9a-f]{6,}', '0x', text))


def listing(thing, **options):
    out = io.StringIO()
    dis.dis(thing, file=out, **options)
    shown(out.getvalue())


listing('a = 1\nb = a + c')
listing('a + b')
listing('def f():\n  def g(): return 1\n  return g', depth=1)
listing('def f():\n  def g(): return 1\n  return g', depth=0)
listing(b'd\x00S\x00t\x01')
listing(bytearray(b'|\x00'))
dis.dis('1')
for wrong in '1 +', 3, 2.5:
    try:
        listing(wrong)
    except (SyntaxError, TypeError) as error:
        print(type(error).__name__, error)
