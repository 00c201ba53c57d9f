/** `fractions`: exact quotients of integers. */
export const source = String.raw`
import math
import numbers
import operator

__all__ = ['Fraction']


def _parse(text):
    """Numerator and denominator of a text; None when it is no number."""
    text = text.strip()
    sign = -1 if text[:1] == '-' else 1
    body = text[1:] if text[:1] in ('-', '+') else text
    top, slash, bottom = body.partition('/')
    if slash:
        if _digits(top) is None or _digits(bottom) is None:
            return None
        return sign * _digits(top), _digits(bottom)
    mantissa, mark, exponent = body.replace('E', 'e').partition('e')
    whole, point, decimals = mantissa.partition('.')
    if whole == '' and decimals == '':
        return None
    places = 0
    value = 0
    if whole:
        value = _digits(whole)
        if value is None:
            return None
    if decimals:
        more = _digits(decimals)
        if more is None:
            return None
        places = len(decimals.replace('_', ''))
        value = value * 10 ** places + more
    power = 0
    if mark:
        power_sign = -1 if exponent[:1] == '-' else 1
        power = _digits(exponent[1:] if exponent[:1] in ('-', '+') else exponent)
        if power is None:
            return None
        power *= power_sign
    power -= places
    return (sign * value * 10 ** power, 1) if power >= 0 else (sign * value, 10 ** -power)


def _digits(text):
    plain = text.replace('_', '')
    if not plain.isdecimal() or text[0] == '_' or text[-1] == '_' or '__' in text:
        return None
    return int(plain)


class Fraction(numbers.Rational):
    __slots__ = '_numerator', '_denominator'

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(type(numerator), 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            parts = _parse(numerator)
            if parts is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            numerator, denominator = parts
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
            )
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, as far as the denominator allows.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below = Fraction(p0 + k * p1, q0 + k * q1)
        above = Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def _ratio(self, other):
        """The ratio of the other operand; None when it is no rational number."""
        if isinstance(other, (int, Fraction)) or isinstance(other, numbers.Rational):
            return other.numerator, other.denominator
        return None

    def _binary(name, exact, inexact):
        def forward(a, b):
            ratio = a._ratio(b)
            if ratio is not None:
                return exact(a._numerator, a._denominator, *ratio)
            if isinstance(b, (float, complex)):
                return inexact(float(a) if isinstance(b, float) else complex(a), b)
            return NotImplemented

        def reverse(b, a):
            ratio = b._ratio(a)
            if ratio is not None:
                return exact(*ratio, b._numerator, b._denominator)
            if isinstance(a, numbers.Real):
                return inexact(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return inexact(complex(a), complex(b))
            return NotImplemented

        forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
        return forward, reverse

    __add__, __radd__ = _binary('add', lambda a, b, c, d: Fraction(a * d + c * b, b * d), operator.add)
    __sub__, __rsub__ = _binary('sub', lambda a, b, c, d: Fraction(a * d - c * b, b * d), operator.sub)
    __mul__, __rmul__ = _binary('mul', lambda a, b, c, d: Fraction(a * c, b * d), operator.mul)
    __truediv__, __rtruediv__ = _binary('truediv', lambda a, b, c, d: Fraction(a * d, b * c), operator.truediv)
    __floordiv__, __rfloordiv__ = _binary('floordiv', lambda a, b, c, d: (a * d) // (b * c), operator.floordiv)
    __mod__, __rmod__ = _binary('mod', lambda a, b, c, d: Fraction((a * d) % (c * b), b * d), operator.mod)
    __divmod__, __rdivmod__ = _binary(
        'divmod', lambda a, b, c, d: ((a * d) // (b * c), Fraction((a * d) % (c * b), b * d)), divmod
    )
    del _binary

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction(a._numerator ** power, a._denominator ** power)
                return Fraction(a._denominator ** -power, a._numerator ** -power)
            return float(a) ** float(b)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or twice == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        # As for ints and floats: the numerator times the inverse of the denominator, modulo a prime.
        modulus = 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
`;
