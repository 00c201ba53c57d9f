import weakref
class A: ...
a = A()
f = weakref.finalize(a, print, 'finalizing', sep='-')
print(f.alive)
f()
print(f.alive, f())
