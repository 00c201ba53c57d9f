for f in [lambda: 'a' * 10 ** 12, lambda: ('a' * 10 ** 6).replace('a', 'b' * 10 ** 7),
    lambda: 'a'.center(10 ** 13), lambda: 'a'.zfill(10 ** 13), lambda: b'a' * 10 ** 12, lambda: bytes(10 ** 13)]:
    try:
        f()
        print('done')
    except MemoryError as exception:
        print('MemoryError')
