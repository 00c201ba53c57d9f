def g():
    try:
        yield 1
    except GeneratorExit:
        print('no')
        yield 2

a = g()
next(a)
try:
    a.close()
except RuntimeError as e:
    print(e)
print(list(a))
