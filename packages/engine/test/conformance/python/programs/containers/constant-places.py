# Items of local variables at places that are constants.
class Backwards(list):
    def __getitem__(self, place):
        return super().__getitem__(-1 - place)


class Named(tuple):
    def __getitem__(self, place):
        return f'item {place}'


class Lazy:
    def __getitem__(self, place):
        return place


def first(values):
    return values[0]


def third(values):
    return values[2]


def last(values):
    return values[-1]


def of_text(values):
    return values['a']


for values in [[1, 2, 3], (4, 5, 6), 'text', b'bytes', range(5, 9), Backwards([1, 2, 3]), Named('abc'), Lazy(), {0: 'zero', 2: 'two', -1: 'end', 'a': 1}, [], (), '', {}, None, 7]:
    for work in first, third, last, of_text:
        try:
            print(work(values), end=' ')
        except (IndexError, KeyError, TypeError) as error:
            print(type(error).__name__, error, end=' ')
    print()


def unbound(values):
    if values is None:
        other = []
    return other[0]


try:
    unbound(1)
except UnboundLocalError as error:
    print(error)
third([1, 2])
