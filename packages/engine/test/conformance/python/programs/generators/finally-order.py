def g():
    try:
        print('a')
        yield 1
        print('b')
    finally:
        print('c')
        yield 2
        print('d')

for x in g():
    print(x)
