import copy
class L(list): pass
class D(dict): pass
class I(int): pass
l = L([1, [2]])
l.tag = 'x'
c = copy.deepcopy(l)
print(type(c).__name__, c, c.tag, c[1] is l[1], copy.copy(D(a=1)), type(copy.copy(I(5))).__name__, copy.copy(I(5)), repr(copy.copy(ValueError('a', 1))))
