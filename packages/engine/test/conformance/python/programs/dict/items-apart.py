"""Items of two dicts that only one of them has: values are compared, not hashed."""
def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Loud:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print('hash', self.name)
        return hash(self.name)

    def __eq__(self, other):
        print('eq', self.name, getattr(other, 'name', other))
        return isinstance(other, Loud) and self.name == other.name

    def __repr__(self):
        return f'Loud({self.name!r})'


a = {1: [1], 2: [2], 3: 'c'}
b = {2: [2], 3: 'd', 4: 'e'}
attempt(lambda: a.items() ^ b.items())
attempt(lambda: {1: [1], 2: 2}.items() ^ {1: [1], 3: 3}.items())
attempt(lambda: {1: [1]}.items() ^ {1: [1]}.items())
attempt(lambda: {1: 1, 2: 2}.items() ^ {1: 1, 3: 3}.items())
attempt(lambda: {1: 1, 2: 2}.items() ^ [(1, 1)])
attempt(lambda: {1: [1]}.items() ^ [(1, 1)])
attempt(lambda: {1: 1}.items() ^ {1: 1}.keys())
attempt(lambda: [(1, 1)] ^ {1: 1}.items())
c = {Loud('k'): Loud('v'), Loud('l'): Loud('w')}
d = {Loud('k'): Loud('v'), Loud('m'): Loud('x')}
print('--')
attempt(lambda: sorted(map(repr, c.items() ^ d.items())))
print('--')
attempt(lambda: sorted(map(repr, c.keys() ^ d.keys())))
print('--')
attempt(lambda: {1: a}.items() ^ {1: b}.items())


class Sub(dict):
    def items(self):
        print('items')
        return super().items()


attempt(lambda: Sub(a).items() ^ Sub(b).items())
attempt(lambda: {1: 1, 2: 2}.items() ^ Sub({1: 1}).items())
