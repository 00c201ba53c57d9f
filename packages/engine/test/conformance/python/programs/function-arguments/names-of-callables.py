def f(*p): pass
class A:
    def m(self, *p): pass
    @classmethod
    def c(cls): pass
for s in ["''.split(*1)", "str.split(*1)", "f(*1)", "A().m(*1)", "A.c(*1)", "dict.fromkeys(*1)", "len(*1)", "A(*1)", "(lambda: 0)(**1)", "''.split(**1)", "A().m(**1)", "[].append(**{1: 2})", "A.m(*None)",
          "type(1, x=2)", "type(x=1)", "int(1, 99)", "int('1', 1)", "int(1, 2)", "int('z', 37)"]:
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
