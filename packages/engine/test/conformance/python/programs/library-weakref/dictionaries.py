import weakref
class A: ...
a, b = A(), A()
d = weakref.WeakValueDictionary(x=a)
d['y'] = b
print(len(d), d['x'] is a, sorted(d), 'z' in d, d.get('z'), d.pop('y') is b)
k = weakref.WeakKeyDictionary()
k[a] = 1
print(k[a], len(k), list(k.values()), a in k)
s = weakref.WeakSet([a, b])
s.discard(b)
print(len(s), a in s, b in s)
