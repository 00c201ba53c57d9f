def error(f):
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error(lambda: 1.0 / 0)
error(lambda: 1.0 // 0)
error(lambda: 1.0 % 0)
error(lambda: divmod(1.0, 0))
error(lambda: 0.0 ** -1)
error(lambda: 10.0 ** 400)
error(lambda: 1.5 + 'a')
error(lambda: 1.5 & 1)
error(lambda: 1.5 << 1)
error(lambda: ~1.5)
error(lambda: 1.5 < 'a')
error(lambda: 1.5 @ 2)
error(lambda: 1.5 + 10 ** 400)
error(lambda: pow(2.0, 3, 5))
error(lambda: int(float('nan')))
one = 1.0
error(lambda: [1][one])
error(lambda: 'a' * 1.5)
