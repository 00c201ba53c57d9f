class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        if self.value is None:
            raise ZeroDivisionError('no number')
        return self.value


def attempt(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for text in (b'Hello', bytearray(b'Hello')):
    for value in (Number(72), Number(300), Number(-1), Number(None), Number('x'), True, 2**70, 1.0, None, memoryview(b'll')):
        attempt(lambda: value in text)
        for name in ('find', 'count', 'index', 'rfind', 'rindex'):
            attempt(lambda: getattr(text, name)(value))
