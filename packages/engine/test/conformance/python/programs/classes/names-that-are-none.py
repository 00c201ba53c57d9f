class L:
    a = None
    print(a)
    def f(self): return self.a
    b = [a for _ in (1,)] if False else a
    print(b, L if False else None)
g = None
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        class D(dict): pass
        return D()
class K(metaclass=Meta):
    a = None
    print(a, g)
    del a
    try: print(a)
    except NameError as e: print(e)
def outer():
    v = None
    class C:
        w = v
    return C.w
print(outer())
exec("print(g); x = None; print(x)", {"g": None}, {"y": None})
print(eval("y", {"z": 1}, {"y": None}), eval("z", {"z": None}, {}))
class P:
    def __getitem__(self, k):
        if k == "q": return None
        raise KeyError(k)
print(eval("q", {}, P()))
