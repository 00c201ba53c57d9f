import weakref


class C:
    def __del__(self):
        print('del', r() is self)


c = C()
r = weakref.ref(c, lambda ref: print('called', ref() is None, ref is r))
later = weakref.ref(c, lambda ref: print('the last first'))
del c
print(r(), r.__callback__)
