def error(f):
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
a = 3 + 4j
error(lambda: a / 0)
error(lambda: a // 1)
error(lambda: a % 1)
error(lambda: divmod(a, 1))
error(lambda: a < 1)
error(lambda: a < a)
error(lambda: int(a))
error(lambda: float(a))
error(lambda: a + 'x')
error(lambda: 0j ** -1)
error(lambda: 0j ** 1j)
error(lambda: pow(a, 1, 2))
error(lambda: round(a))
error(lambda: a & 1)
error(lambda: a + 10 ** 400)
error(lambda: abs(complex(1.7e308, 1.7e308)))
error(lambda: (1e200 + 0j) ** 2)
error(lambda: a.__setattr__('real', 1))
