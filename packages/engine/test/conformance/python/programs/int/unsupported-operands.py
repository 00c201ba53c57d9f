import_free = [lambda: 1 + 'a', lambda: 1 - None, lambda: 1 * {}, lambda: 1 / 'a', lambda: 1 // [], lambda: 1 % 'a',
    lambda: 1 ** 'a', lambda: 1 @ 1, lambda: 1 << 'a', lambda: divmod(1, 'a'), lambda: 1 < 'a', lambda: 1 >= None,
    lambda: -'a', lambda: ~1.5, lambda: +[], lambda: abs('a')]
for f in import_free:
    try:
        print(f())
    except TypeError as exception:
        print(exception)
print(1 == 'a', 1 != 'a', 1 == None, 0 == '', 1 == [1])
