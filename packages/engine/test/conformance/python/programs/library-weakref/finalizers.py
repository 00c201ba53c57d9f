import weakref


class C:
    pass


c = C()
f = weakref.finalize(c, print, 'finalised', 1)
print(f.alive)
del c
print(f.alive, f())
d = C()
weakref.finalize(d, print, 'at exit')
print('end')
