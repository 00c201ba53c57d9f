import math
print(math.acos(0.5), math.acosh(2), math.asin(0.5), math.asinh(2), math.atan(2), math.atanh(0.5), math.atan2(1, -2))
print(math.cosh(1), math.sinh(1), math.tanh(1), math.tan(1), math.cos(3), math.sin(3))
print(math.erf(0.5), math.erfc(0.5), math.gamma(4.5), math.lgamma(4.5), math.gamma(5), math.lgamma(-0.5))
print(math.fabs(-3), math.isqrt(10 ** 40), math.sqrt(2), math.exp(1), math.expm1(1e-5), math.exp2(3.5), math.log1p(1e-5), math.log2(10), math.log10(1000), math.log(10, 3))
print(math.ceil(2.1), math.floor(-2.1), math.trunc(-2.9), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.25), math.frexp(10), math.ldexp(0.5, 4))
print(math.comb(10, 3), math.perm(5, 2), math.perm(4), math.factorial(20), math.gcd(12, 18, 8), math.lcm(4, 6, 10), math.gcd(), math.lcm())
print(math.fsum([0.1] * 10), math.prod([1, 2, 3], start=2), math.dist([0, 0], [3, 4]), math.hypot(3, 4, 12), math.degrees(math.pi), math.radians(180))
print(math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isfinite(math.inf), math.isinf(-math.inf), math.isnan(math.nan))
print(math.nextafter(1, 2), math.nextafter(0, -1), math.ulp(1), math.ulp(1e300), math.pi, math.e, math.tau, math.inf, math.nan, math.pow(2, 0.5))
for work in (lambda: math.acos(2), lambda: math.acosh(0.5), lambda: math.atanh(1), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.gamma(-1), lambda: math.isqrt(-1), lambda: math.factorial(-1), lambda: math.factorial(2.5),
             lambda: math.comb(-1, 2), lambda: math.perm(3, -1), lambda: math.lgamma(0), lambda: math.cosh(1000), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.ldexp(1, 10000), lambda: math.sin('x'), lambda: math.gcd(1.5), lambda: math.dist([1], [1, 2]), lambda: math.log(-5, 2), lambda: math.exp(1000), lambda: math.fsum([1e308, 1e308]), lambda: math.remainder(1, 0), lambda: math.isclose(1, 2, rel_tol=-1)):
    try: print(work())
    except (ValueError, TypeError, OverflowError) as error: print(type(error).__name__, error)
