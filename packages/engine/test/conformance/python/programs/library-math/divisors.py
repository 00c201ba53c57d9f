import math
print(math.gcd(), math.gcd(12), math.gcd(12, 18, 27), math.gcd(-4, 6), math.gcd(10**30, 6**20))
print(math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(2, 3, 7))
