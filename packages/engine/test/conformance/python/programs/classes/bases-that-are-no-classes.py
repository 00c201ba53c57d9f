def attempt(*bases, **keywords):
    try:

        class Made(*bases, **keywords):
            pass

        print(Made)
    except Exception as error:
        print(type(error).__name__, error)


class Meta(type):
    pass


class Above(metaclass=Meta):
    pass


values = [0, 1.5, 'a', b'a', None, [], (), {}, {1}, True, range(2), 1j, slice(1), len, Exception('x'), frozenset()]
values += [bytearray(), iter([]), NotImplemented, ..., list[int], ValueError]
for value in values:
    attempt(value)
    attempt(int, value)
    attempt(value, Above)
    attempt(value, x=1)
    attempt(value, metaclass=Meta)
    attempt(metaclass=value)
