def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('ab'.center(6), 'ab'.center(5), 'abc'.center(6, '*'), 'abc'.center(2), 'ab'.ljust(5, '-'), 'ab'.rjust(5, '-'), 'ab'.ljust(1), 'ab'.rjust(-5), 'é'.rjust(3, '😀'), ''.center(3, 'x'))
print('42'.zfill(5), '-42'.zfill(5), '+42'.zfill(5), 'abc'.zfill(2), ''.zfill(3), '--1'.zfill(5), '-'.zfill(3))
show(lambda: 'a'.center('b'))
show(lambda: 'a'.center(5, 'bb'))
show(lambda: 'a'.ljust(5, ''))
show(lambda: 'a'.rjust(5, 1))
show(lambda: 'a'.center(5, b'x'))
show(lambda: 'a'.zfill('5'))
show(lambda: 'a'.zfill(1.5))
show(lambda: 'a'.center())
show(lambda: 'a'.ljust(10 ** 30))
