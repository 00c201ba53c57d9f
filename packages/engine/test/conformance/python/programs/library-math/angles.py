import math
print(math.degrees(math.pi), math.radians(180), math.sin(0), math.cos(0), math.atan2(1, -1))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)))
