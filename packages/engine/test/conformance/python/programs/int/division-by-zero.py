def error(f):
    try:
        print(f())
    except ZeroDivisionError as exception:
        print(exception)
error(lambda: 1 // 0)
error(lambda: 1 % 0)
error(lambda: 1 / 0)
error(lambda: divmod(1, 0))
error(lambda: 10 ** 30 // 0)
error(lambda: 10 ** 30 % 0)
error(lambda: 10 ** 30 / 0)
error(lambda: 0 ** -1)
error(lambda: True / False)
error(lambda: 0 / 5)
