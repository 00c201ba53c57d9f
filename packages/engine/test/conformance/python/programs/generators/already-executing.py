def g():
    try:
        next(a)
    except ValueError as e:
        print(e)
    yield 1

a = g()
print(next(a))

def h():
    yield b.send(1)

b = h()
try:
    next(b)
except ValueError as e:
    print(e)
