from types import SimpleNamespace
n = SimpleNamespace(x=1, y='a')
n.z = [1]
del n.x
print(n, n == SimpleNamespace(y='a', z=[1]), n.__dict__, SimpleNamespace())
n.me = n
print(n)
