import math


class Money(int):
    def __float__(self):
        return self / 100


class Half(float):
    def __float__(self):
        return 9.0


for f in (math.sqrt, math.exp2, math.fabs, math.floor, math.sin, math.isnan):
    print(f.__name__, f(Money(400)), f(Half(0.25)))
print(math.hypot(Money(300), Money(400)), math.pow(Money(200), Half(2.0)), math.atan2(Money(100), 1))
print(math.copysign(Money(150), -1), math.ldexp(Money(100), 3), float(Money(5)))
