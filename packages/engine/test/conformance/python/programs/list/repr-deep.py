def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = []
for _ in range(150):
    a = [a]
print(len(repr(a)))
for _ in range(100000):
    a = [a]
error(lambda: len(repr(a)))
b = []
b.append(b)
c = []
c.append(c)
error(lambda: b == c)
