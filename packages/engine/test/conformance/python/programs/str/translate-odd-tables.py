class Table:
    def __init__(self, value):
        self.value = value

    def __getitem__(self, key):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


class S(str):
    pass


for text in ('', 'ab', 'é', S(''), S('a')):
    for table in (0, None, int, list, 'abc', ['x'] * 300, (), {}, {97: None}, {97: 'zz', 98: 'y'}, {97: 2**40}, {97: -1},
                  {97: 1.5}, b'abc', Table(5), Table(KeyError()), Table(IndexError()), Table(ValueError('own')), Table(None)):
        try:
            made = text.translate(table)
            print(ascii(text), type(table).__name__, ascii(made), type(made).__name__)
        except Exception as error:
            print(ascii(text), type(table).__name__, type(error).__name__, error)
