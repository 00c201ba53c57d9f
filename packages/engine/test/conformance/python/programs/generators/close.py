def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')

a = g()
print(next(a))
a.close()
print(list(a))
a.close()
b = g()
b.close()
print(list(b))
