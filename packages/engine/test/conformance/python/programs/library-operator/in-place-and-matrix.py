import operator as o
class M:
    def __imatmul__(self, other): return 'imatmul', other
    def __matmul__(self, other): return 'matmul', other
print(o.imatmul(M(), 1), o.matmul(M(), 2), o.iadd([1], [2]), o.iconcat([1], [2]), o.isub(5, 3), o.imul(2, 3), o.itruediv(1, 2), o.ifloordiv(7, 2), o.imod(7, 4), o.ipow(2, 5), o.ilshift(1, 3), o.irshift(16, 2), o.iand(6, 3), o.ixor(6, 3), o.ior(6, 3))
print(o.call(max, 1, 2), o.call(dict, a=1), o.is_(None, None), o.is_not(1, None), o.truth([]), o.not_(0), o.index(True), o.inv(5), o.invert(5), o.concat('a', 'b'), o.countOf([1, 1], 1), o.indexOf([1, 2], 2), o.length_hint([1]), o.contains([1], 1))
print(o.attrgetter('real', 'imag')(3j), o.attrgetter('__class__.__name__')(1), o.itemgetter(1)('abc'), o.itemgetter(0, 2)('abc'), o.itemgetter(slice(1, 3))('abcd'), o.methodcaller('upper')('x'), o.methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(o.attrgetter('a.b'), o.itemgetter(1, 2), o.methodcaller('x', 1, k=2))
for work in (lambda: o.attrgetter(), lambda: o.attrgetter(5), lambda: o.itemgetter(), lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: o.attrgetter('x')(1), lambda: o.indexOf([], 1), lambda: o.concat(1, 2), lambda: o.length_hint(1, 'x'), lambda: o.iconcat(1, 2)):
    try: print(work())
    except (TypeError, AttributeError, ValueError) as error: print(type(error).__name__, error)
