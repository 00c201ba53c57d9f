from collections import Counter
c = Counter('abracadabra')
print(c, c['a'], c['z'], c.most_common(2), c.total(), sorted(c.elements()))
c.update('zz'); c.subtract('aa')
print(c, list(c), len(c))
del c['nothing']
print(Counter(a=1, b=2), Counter({'x': 3}), Counter())
