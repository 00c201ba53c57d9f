def g():
    try:
        yield 1
    except GeneratorExit:
        return 5

a = g()
next(a)
print(a.close())
