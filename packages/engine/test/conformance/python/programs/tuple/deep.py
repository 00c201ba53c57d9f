def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


t = ()
for _ in range(100):
    t = (t,)
print(len(repr(t)), hash(t) == hash(t), t == t)
u = ()
for _ in range(100):
    u = (u,)
print(t == u, t < u, t <= u)
for _ in range(5000):
    t = (t,)
    u = (u,)
error(lambda: t == u)
