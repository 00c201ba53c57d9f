def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('{:{}}'.format('a', 5), '{:{w}.{p}}'.format(3.14159, w=10, p=2), '{0:{1}{2}}'.format(7, '>', 4), '{:{}{}{}}'.format('x', '*', '^', 7), '{:{fill}>{width}}'.format(5, fill='0', width=3))
w = 8
print(f'{3.14159:{w}.{2}f}|{"a":{"*"}^{w}}|{5:{"0"}{w}}|{w=}|{w = }|{w!r:>{w}}|{w=:>4}')
show(lambda: '{:{}}'.format(1))
show(lambda: '{:{x}}'.format(1))
show(lambda: '{:{!r}}'.format(1, 's'))
