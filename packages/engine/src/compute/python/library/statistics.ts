/** `statistics`: means, spreads and the normal distribution. Sums are exact, by integers. */
export const source = String.raw`
import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
    'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
    'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


class _Exact:
    """A sum of numbers as a quotient of integers; not finite ones make it a float."""

    def __init__(self):
        self.top = 0
        self.bottom = 1
        self.other = None
        self.kind = int
        self.count = 0

    def add(self, value):
        kind = type(value)
        self.count += 1
        self.kind = _common(self.kind, kind)
        top, bottom = _ratio(value)
        if bottom is None:
            self.other = top if self.other is None else self.other + top
        elif bottom == self.bottom:
            self.top += top
        else:
            self.top = self.top * bottom + top * self.bottom
            self.bottom *= bottom
            common = math.gcd(self.top, self.bottom)
            self.top //= common
            self.bottom //= common


def _common(left, right):
    if left is right or right is int or right is bool:
        return left
    if left is int or left is bool or issubclass(right, left):
        return right
    if issubclass(left, right):
        return left
    if issubclass(left, int):
        return right
    if issubclass(right, int):
        return left
    if issubclass(left, float):
        return left
    if issubclass(right, float):
        return right
    raise TypeError(f"don't know how to coerce {left.__name__} and {right.__name__}")


def _ratio(value):
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _as_kind(top, bottom, kind):
    top, bottom = _lowest(top, bottom)
    if issubclass(kind, int) and bottom == 1:
        return kind(top)
    if issubclass(kind, int):
        kind = float
    if issubclass(kind, float):
        return kind(top / bottom)
    try:
        return kind(top, bottom)
    except TypeError:
        return kind(top) / kind(bottom)


def _value(total):
    return total.top / total.bottom if total.other is None else total.other


def _sum(data):
    total = _Exact()
    for value in data:
        total.add(value)
    return total


def mean(data):
    total = _sum(data)
    if total.count < 1:
        raise StatisticsError('mean requires at least one data point')
    if total.other is not None:
        return total.other
    return _as_kind(total.top, total.bottom * total.count, total.kind)


def fmean(data, weights=None):
    if not hasattr(data, '__len__'):
        data = list(data)
    if weights is None:
        total = math.fsum(data)
        if not len(data):
            raise StatisticsError('fmean requires at least one data point')
        return total / len(data)
    if not hasattr(weights, '__len__'):
        weights = list(weights)
    above = math.fsum(value * weight for value, weight in zip(data, weights))
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    below = math.fsum(weights)
    if not below:
        raise StatisticsError('sum of weights must be non-zero')
    return above / below


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    if len(data) < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], '__float__'):
            raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    if weights is None:
        weights = [1] * len(data)
    elif iter(weights) is weights:
        weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('Number of weights does not match data size')
    above = _Exact()
    for weight in weights:
        if weight < 0:
            raise StatisticsError(message)
        above.add(weight)
    below = _Exact()
    for weight, value in zip(weights, data):
        if value < 0:
            raise StatisticsError(message)
        try:
            below.add(weight / value if weight else 0)
        except ZeroDivisionError:
            return 0
    if above.other is not None or below.other is not None:
        return _value(above) / _value(below)
    if below.top <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as_kind(above.top * below.bottom, above.bottom * below.top, below.kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _sorted(data)
    count = len(data)
    middle = data[count // 2]
    first = bisect_left(data, middle)
    last = bisect_right(data, middle, lo=first)
    try:
        interval = float(interval)
        middle = float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return middle - interval / 2.0 + interval * (count / 2 - first) / (last - first)


def mode(data):
    common = Counter(iter(data)).most_common(1)
    if not common:
        raise StatisticsError('no mode for empty data')
    return common[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for index in range(1, n):
            place, rest = divmod(index * (size - 1), n)
            result.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
        return result
    if method == 'exclusive':
        for index in range(1, n):
            place = min(max(index * (size + 1) // n, 1), size - 1)
            rest = index * (size + 1) - place * n
            result.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _squares(data, center=None):
    """Numerator and denominator of the sum of squared distances from the mean, kind, count."""
    if center is not None:
        total = _Exact()
        for value in data:
            distance = value - center
            total.add(distance * distance)
        return total.top, total.bottom, total.kind, total.count, total.other
    total, squares = _Exact(), _Exact()
    for value in data:
        total.add(value)
        top, bottom = _ratio(value)
        if bottom is None:
            squares.other = top
        else:
            squares.add(_Quotient(top * top, bottom * bottom))
    if total.other is not None:
        return 0, 1, total.kind, total.count, math.nan
    count = total.count
    if count == 0:
        return 0, 1, total.kind, 0, None
    top = squares.top * total.bottom ** 2 * count - squares.bottom * total.top ** 2
    return top, squares.bottom * total.bottom ** 2 * count, total.kind, count, None


class _Quotient:
    __slots__ = 'numerator', 'denominator'

    def __init__(self, numerator, denominator):
        self.numerator = numerator
        self.denominator = denominator


def _spread(data, center, sample, root):
    name = ('stdev' if root else 'variance') if sample else ('pstdev' if root else 'pvariance')
    top, bottom, kind, count, other = _squares(data, center)
    if count < (2 if sample else 1):
        raise StatisticsError(f'{name} requires at least {"two data points" if sample else "one data point"}')
    if other is not None:
        return other
    bottom *= count - 1 if sample else count
    if root:
        return _root(top, bottom)
    return _as_kind(top, bottom, kind)


def _lowest(top, bottom):
    common = math.gcd(top, bottom)
    return top // common, bottom // common


def _root(top, bottom):
    """The float nearest to the square root of a quotient."""
    if top == 0:
        return 0.0
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        whole = _rounded_root(top, bottom << 2 * shift) << shift
        return float(whole)
    return _rounded_root(top << -2 * shift, bottom) / (1 << -shift)


def _rounded_root(top, bottom):
    root = math.isqrt(top // bottom)
    return root | (root * root * bottom != top)


def variance(data, xbar=None):
    return _spread(data, xbar, True, False)


def pvariance(data, mu=None):
    return _spread(data, mu, False, False)


def stdev(data, xbar=None):
    return _spread(data, xbar, True, True)


def pstdev(data, mu=None):
    return _spread(data, mu, False, True)


def _pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    center_x, center_y = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return (
        math.fsum((a - center_x) * (b - center_y) for a, b in zip(x, y)),
        math.fsum((a - center_x) ** 2.0 for a in x),
        math.fsum((b - center_y) ** 2.0 for b in y),
        center_x,
        center_y,
    )


def covariance(x, y, /):
    return _pairs(x, y, 'covariance')[0] / (len(x) - 1)


def correlation(x, y, /):
    both, only_x, only_y, _, _ = _pairs(x, y, 'correlation')
    try:
        return both / math.sqrt(only_x * only_y)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    both, only_x, _, center_x, center_y = _pairs(x, y, 'linear regression')
    if proportional:
        both = math.fsum(a * b for a, b in zip(x, y))
        only_x = math.fsum(a * a for a in x)
    try:
        slope = both / only_x
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else center_y - slope * center_x)


# Source: Wichura, algorithm AS 241, Applied Statistics 37 (1988): quotients of polynomials, highest powers first.
_near = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0),
)
_middle = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0),
)
_far = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        above, below = _near
        r = 0.180625 - q * q
        x = _polynomial(above, r) * q / _polynomial(below, r)
        return mu + x * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    (above, below), r = (_middle, r - 1.6) if r <= 5.0 else (_far, r - 5.0)
    x = _polynomial(above, r) / _polynomial(below, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        center = fmean(data)
        return cls(center, stdev(data, center))

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def _spread(self, what):
        if not self._sigma:
            raise StatisticsError(f'{what}() not defined when sigma is zero')

    def pdf(self, x):
        self._spread('pdf')
        variance = self._sigma * self._sigma
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        self._spread('cdf')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(index / n) for index in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        first, second = sorted((self, other), key=lambda one: (one._sigma, one._mu))
        if not first.variance or not second.variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        spread = second.variance - first.variance
        distance = abs(second._mu - first._mu)
        if not spread:
            return 1.0 - math.erf(distance / (2.0 * first._sigma * math.sqrt(2.0)))
        a = first._mu * second.variance - second._mu * first.variance
        b = first._sigma * second._sigma * math.sqrt(
            distance * distance + spread * math.log(second.variance / first.variance)
        )
        left, right = (a + b) / spread, (a - b) / spread
        return 1.0 - (abs(second.cdf(left) - first.cdf(left)) + abs(second.cdf(right) - first.cdf(right)))

    def zscore(self, x):
        self._spread('zscore')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * abs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / abs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
`;
