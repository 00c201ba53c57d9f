from collections.abc import Set, MutableSet
class Bag(MutableSet):
    def __init__(self, it=()):
        self.items = list(dict.fromkeys(it))
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
    def add(self, x):
        if x not in self.items:
            self.items.append(x)
    def discard(self, x):
        if x in self.items:
            self.items.remove(x)
a, b = Bag('abc'), Bag('bcd')
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a == Bag('cba'), a.isdisjoint(Bag('z')))
a |= b
a -= Bag('a')
a.remove('b')
print(list(a), len(a), isinstance({1}, Set))
try:
    a.remove('zz')
except KeyError as error:
    print('KeyError', error)
