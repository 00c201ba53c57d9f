import weakref


class C:
    pass


d = weakref.WeakValueDictionary()
a, b = C(), C()
d['a'], d['b'] = a, b
print(sorted(d), len(d), d['a'] is a)
del a
print(sorted(d), len(d), 'a' in d, d.get('a'))
try:
    d['a']
except KeyError as error:
    print(error)
b = None
print(list(d.items()))
