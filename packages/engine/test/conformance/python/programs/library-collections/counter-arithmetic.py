from collections import Counter
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=1)
print(a + b, a - b, a & b, a | b, +Counter(x=-1, y=2), -Counter(x=-1, y=2))
a += b
print(a)
a -= Counter(x=10)
print(a)
print(Counter('ab') <= Counter('aabb'), Counter('ab') == Counter('ba'), Counter('a') < Counter('b'), Counter(a=0) == Counter())
