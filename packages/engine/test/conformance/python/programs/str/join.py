def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(','.join(['a', 'b', 'c']), ''.join('abc'), '-'.join(()), '-'.join(['a']), ', '.join({'x': 1, 'y': 2}) if False else 'x', '😀'.join('ab'))
def words():
    yield 'one'
    yield 'two'
class Sequence:
    def __getitem__(self, index):
        return ['p', 'q'][index]
class Iterable:
    def __iter__(self):
        return iter(['r', 's'])
print('+'.join(words()), '+'.join(Sequence()), '+'.join(Iterable()), '+'.join(w.upper() for w in ['a', 'b']), '+'.join(str(n) for n in range(5)))
show(lambda: ','.join([1]))
show(lambda: ','.join(['a', None]))
show(lambda: ','.join(['a', b'b']))
show(lambda: ','.join(5))
show(lambda: ','.join(None))
show(lambda: ','.join())
def broken():
    yield 'a'
    raise ValueError('broken')
show(lambda: ','.join(broken()))
