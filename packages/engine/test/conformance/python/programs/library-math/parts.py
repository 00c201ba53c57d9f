import math
print(math.frexp(10), math.ldexp(0.625, 4), math.modf(-2.5), math.fmod(-7, 3), math.remainder(7, 4))
print(math.copysign(1, -0.0), math.nextafter(1, 2), math.ulp(1))
