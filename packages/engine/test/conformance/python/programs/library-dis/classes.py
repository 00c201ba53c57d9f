import dis, io, re


def shown(text):
    print(re.sub(r'0x[0-9a-f]{6,}', '0x', text))


def listing(thing, **options):
    out = io.StringIO()
    dis.dis(thing, file=out, **options)
    shown(out.getvalue())


class A:
    z = 1
    def m(self): return lambda: self.z
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class B:
        def n(self):
            global g
            g = 2
            return super().n()


listing(A)
listing(A().m)
listing(A.c)
listing(A().m())
