import weakref


class C:
    pass


c = C()
print(weakref.getweakrefcount(c))
r = weakref.ref(c)
again = weakref.ref(c)
print(r is again, weakref.getweakrefcount(c))
other = weakref.ref(c, print)
print(weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r, other])
del other
print(weakref.getweakrefcount(c))
