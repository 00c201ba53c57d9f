x = 2.5
print(x.real, x.imag, x.conjugate(), x.__getnewargs__(), x.__float__(), x.__abs__(), (-x).__abs__(), x.__neg__(), x.__pos__(), x.__bool__(), (0.0).__bool__())
print(x.__add__(1), x.__radd__(1), x.__sub__(1), x.__rsub__(1), x.__mul__(2), x.__rmul__(2), x.__truediv__(2), x.__rtruediv__(5))
print(x.__floordiv__(2), x.__rfloordiv__(6), x.__mod__(2), x.__rmod__(6), x.__divmod__(2), x.__rdivmod__(6), x.__add__('x'))
for f in [lambda: x.foo, lambda: float.__add__(1, 2.5), lambda: float.hex(1), lambda: x.real(), lambda: float.is_integer()]:
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
