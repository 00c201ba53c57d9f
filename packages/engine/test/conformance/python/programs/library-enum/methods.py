from enum import Enum
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / self.radius ** 2
    @classmethod
    def default(cls):
        return cls.EARTH
    def describe(self):
        return f'{self.name.title()} {self.gravity:.2f}'
print([p.describe() for p in Planet], Planet.default(), Planet.EARTH.value, Planet((3.303e+23, 2.4397e6)))
