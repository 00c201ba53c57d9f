def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')


for n in g():
    print(n)
    break
print('after the loop')
it = g()
next(it)
it = None
print('dropped')


def first():
    for n in g():
        return n


print(first())
unstarted = g()
unstarted = None
print('end')
