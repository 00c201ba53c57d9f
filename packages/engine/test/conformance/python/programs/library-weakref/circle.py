import gc
import weakref


class C:
    pass


c = C()
c.me = c
r = weakref.ref(c, lambda ref: print('callback'))
del c
print(r() is None)
gc.collect()
print(r())
