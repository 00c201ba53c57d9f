a = 3 + 4j
print(a.__add__(1), a.__radd__(1), a.__sub__(1), a.__rsub__(1), a.__mul__(2), a.__rmul__(2), a.__truediv__(2), a.__rtruediv__(2))
print(a.__pow__(2), a.__rpow__(2), a.__neg__(), a.__pos__(), a.__abs__(), a.__bool__(), a.__eq__(a), a.__ne__(a), a.__lt__(a))
print(a.__add__('x'), a.__eq__('x'), a.__mul__(None), a.__hash__() == hash(a), a.__repr__(), a.__format__(''), a.__format__('.1f'))
