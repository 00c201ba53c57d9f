import weakref
class A:
    def __init__(self, n):
        self.n = n
    def m(self):
        return self.n
a = A(1)
r = weakref.ref(a)
print(r() is a, r() is not None, weakref.ref(a) is r, r == weakref.ref(a), hash(r) == hash(a), weakref.getweakrefcount(a), weakref.proxy(a).n, weakref.WeakMethod(a.m)()())
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
