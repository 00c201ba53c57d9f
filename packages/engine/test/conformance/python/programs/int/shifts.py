print(1 << 0, 1 << 62, 1 << 63, 5 << 100, 0 << 10 ** 30)
print(1 >> 1, -1 >> 1, -8 >> 2, 10 ** 30 >> 90, 5 >> 10 ** 30, -5 >> 10 ** 30)
for f in [lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: '1' << 1, lambda: 1 << 10 ** 30]:
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
