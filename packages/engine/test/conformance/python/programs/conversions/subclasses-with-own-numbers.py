"""Formats of numbers whose class has conversions of its own."""
import math


class I(int):
    def __int__(self): return 99
    def __index__(self): return 98
    def __float__(self): return 97.5
    def __str__(self): return 'I-str'
    def __repr__(self): return 'I-repr'
    def __format__(self, spec): return 'I-format ' + spec


class J(int):
    def __int__(self): return 99
    def __index__(self): return 98
    def __float__(self): return 97.5
    def __str__(self): return 'J-str'
    def __repr__(self): return 'J-repr'


class F(float):
    def __float__(self): return 55.25
    def __int__(self): return 54
    def __index__(self): return 53
    def __str__(self): return 'F-str'
    def __repr__(self): return 'F-repr'


class G(float):
    def __trunc__(self): return 7


class Bad(int):
    def __float__(self): return 'x'
    def __int__(self): return 'y'
    def __index__(self): return 'z'


class BadF(float):
    def __float__(self): return 'x'


class O:
    def __repr__(self): return "O-repr"
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 6


class B(int):
    __str__ = bool.__str__


def attempt(what, call):
    try:
        print(what, call())
    except Exception as error:
        print(what, type(error).__name__, error)


for value in (I(5), J(5), F(1.5), G(2.5), Bad(5), BadF(1.5), O(), True, J(-5), J(10**30), F('inf'), F('nan')):
    for spec in ('d', 'i', 'u', 'x', 'X', 'o', 'c', 'f', 'e', 'g', 'F', 's', 'r', 'a', '5d', '-5d', '+d', '#x', '.2f', '05d', '.3d', '.10g'):
        attempt((type(value).__name__, '%' + spec), lambda: ('%' + spec) % value)
    for spec in ('', 'd', 'x', 'b', 'o', 'c', 'n', 'f', '.2f', 'e', 'g', '%', '.1%', ',', '>10', '<8', '_', '+', 's', '010', ',.2f', '=+8'):
        attempt((type(value).__name__, spec), lambda: format(value, spec))
        attempt((type(value).__name__, spec), lambda: int.__format__(value, spec) if isinstance(value, int) else float.__format__(value, spec) if isinstance(value, float) else '')
    attempt('bytes', lambda: b'%d %x' % (value, value))
    attempt('bytes', lambda: b'%f' % value)
    attempt('bytes', lambda: b'%c' % value)
    attempt('fac', lambda: math.factorial(value) if not isinstance(value, int) or value < 100 else '')
    attempt('round', lambda: round(value))
    attempt('round', lambda: round(value, 1))
    attempt('hex', lambda: hex(value))
    attempt('chr', lambda: chr(value))
    attempt('str', lambda: str(value))
    attempt('f', lambda: f'{value} {value!r} {value!s:>8} {value:.3}')
