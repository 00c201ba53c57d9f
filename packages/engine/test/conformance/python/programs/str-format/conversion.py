def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Both:
    def __str__(self):
        return 'str'
    def __repr__(self):
        return 'répr'
b = Both()
print('{} {!s} {!r} {!a}'.format(b, b, b, b), '{!r:>8}|{!s:<5}|'.format('a', 'b'), '{0!r}'.format("it's"), '{!a}'.format('é😀'), f'{b} {b!s} {b!r} {b!a} {b!r:>6}')
show(lambda: '{!x}'.format(1))
show(lambda: '{!}'.format(1))
show(lambda: '{!rr}'.format(1))
show(lambda: '{!é}'.format(1))
