def g():
    yield 1

a = g()
try:
    a.send(5)
except TypeError as e:
    print(e)
print(a.send(None))
