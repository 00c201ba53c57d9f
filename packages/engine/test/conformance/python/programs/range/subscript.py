def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
r = range(10, 50, 5)
print(r[0], r[-1], r[7], r[True], r[1:3], r[::-1], r[::2], r[5:2], r[2:100], r[-3:], r[:-3], r[6:2:-2], len(r), len(r[::3]))
print(range(2 ** 70)[2 ** 69], range(2 ** 70)[-1], range(0, 2 ** 70, 2 ** 60)[3], range(10)[2:8][1:3], range(10)[::-1][0])
show(lambda: r[8])
show(lambda: r[-9])
show(lambda: r['a'])
show(lambda: r[1.5])
show(lambda: r[::0])
show(lambda: r['a':])
show(lambda: len(range(2 ** 70)))
show(lambda: r.__setitem__)
