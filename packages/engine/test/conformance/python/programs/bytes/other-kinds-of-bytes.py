for own in (b'aB c', bytearray(b'aB c')):
    for other in (b'B', bytearray(b'B'), memoryview(b'B'), 'B'):
        for name in ('__eq__', '__ne__', '__lt__', '__ge__', 'partition', 'rpartition', 'hex', 'split', '__contains__'):
            try:
                made = getattr(own, name)(other)
                if type(made) is tuple:
                    made = [(type(part).__name__, bytes(part)) for part in made]
                print(own, type(other).__name__, name, made)
            except Exception as error:
                print(own, type(other).__name__, name, type(error).__name__, error)
        print(own == other, own != other)
