def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('abc'.translate({97: 'x', 98: None, 99: 100}), 'abc'.translate({}), 'aé😀'.translate({0x1f600: 'smile', 0xe9: 0x1f600}), 'abc'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate(str.maketrans({'a': 'AA', 98: None})), ''.translate({}))
class Table:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        return chr(code) * 2
print('abc'.translate(Table()), 'abc'.translate('x' * 98 + 'yz'))
class Broken:
    def __getitem__(self, code):
        raise ValueError('broken')
show(lambda: 'abc'.translate(Broken()))
show(lambda: 'abc'.translate(5))
show(lambda: 'abc'.translate({97: 1.5}))
show(lambda: 'abc'.translate({97: 0x110000}))
show(lambda: 'abc'.translate({97: -1}))
show(lambda: 'abc'.translate())
