import warnings
class A:
    def __delitem__(self, k): print("del", k)
class B:
    def __setitem__(self, k, v): print("set", k, v)
class S:
    def __set__(self, o, v): print("set", v)
class D:
    def __delete__(self, o): print("delete")
class H:
    s = S(); d = D()
class G:
    def __delattr__(self, n): print("delattr", n)
class T(tuple):
    def __delitem__(self, k): print("del", k)
def t(s):
    try: exec(s)
    except Exception as e: print(s, '->', type(e).__name__, e)
for s in ['A()[1] = 2', 'del A()[1]', 'del B()[1]', 'B()[1] = 2', 'A()[None] = 1', 'H().s = 1', 'del H().s', 'H().d = 1', 'del H().d', 'G().x = 1', 'T()[1] = 2', 'del T()[1]', "memoryview(b'')[0] = 1"]: t(s)
for f in ("error", "ignore"):
    with warnings.catch_warnings():
        warnings.simplefilter(f)
        t("from . import something")
        t("from .x import something")
        t("import nothing.at.all")
