from collections import abc
class Empty: pass
samples = {'list': [], 'tuple': (), 'str': '', 'dict': {}, 'set': set(), 'frozenset': frozenset(), 'bytes': b'', 'bytearray': bytearray(), 'range': range(0), 'gen': (x for x in ()), 'iter': iter([]), 'keys': {}.keys(), 'values': {}.values(), 'items': {}.items(), 'int': 0, 'len': len, 'object': Empty(), 'memoryview': memoryview(b''), 'zip': zip(), 'type': int}
for name in sorted(abc.__all__):
    print(name, [key for key, value in samples.items() if isinstance(value, getattr(abc, name))])
async def co(): pass
async def ag(): yield
c, a = co(), ag()
print(isinstance(c, abc.Coroutine), isinstance(c, abc.Awaitable), isinstance(a, abc.AsyncGenerator), isinstance(a, abc.AsyncIterator), isinstance(a, abc.AsyncIterable), isinstance(c, abc.Generator)); c.close()
class Seq(abc.MutableSequence):
    def __init__(self, *items): self.items = list(items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, v)
s = Seq(1, 2, 3); s.append(4); s.extend([5, 6]); s.reverse(); s.remove(5); s += [0]; print(s.items, s.pop(), s.pop(0), s.index(3), s.count(2), 2 in s, list(reversed(s)), list(s)); s.clear(); print(len(s), bool(s))
class Bag(abc.MutableSet):
    def __init__(self, items=()): self.items = list(dict.fromkeys(items))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def add(self, x): x in self.items or self.items.append(x)
    def discard(self, x): x in self.items and self.items.remove(x)
    def __repr__(self): return f'Bag({self.items})'
b = Bag('abc'); b.add('d'); b.discard('a'); b.remove('b'); print(b, b | Bag('xy'), b & Bag('cd'), b - Bag('c'), b ^ Bag('cz'), b <= Bag('cde'), b < b, b >= Bag('c'), b == Bag('dc'), b.isdisjoint('xyz'), b.pop(), len(b)); b |= Bag('q'); b &= Bag('qd'); b ^= Bag('z'); b -= Bag('z'); print(b); b.clear(); print(b)
try: b.remove('nothing')
except KeyError as error: print('KeyError', error)
class Map(abc.Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __iter__(self): return iter('a')
    def __len__(self): return 1
m = Map(); print(m.get('a'), m.get('b', 5), 'a' in m, list(m.keys()), list(m.values()), list(m.items()), m == {'a': 1}, m != {}, isinstance(m.keys(), abc.KeysView), isinstance(m.items(), abc.ItemsView), isinstance(m.values(), abc.ValuesView), isinstance(m.keys(), abc.MappingView))
class Gen(abc.Generator):
    def send(self, value): return value
    def throw(self, kind, value=None, tb=None): raise StopIteration
g = Gen(); print(next(g), g.send(3), g.close(), iter(g) is g)
class Co(abc.Coroutine):
    def __await__(self): yield
    def send(self, value): return value
    def throw(self, kind, value=None, tb=None): raise kind
print(Co().send(1), Co().close())
class AG(abc.AsyncGenerator):
    async def asend(self, value): return value
    async def athrow(self, kind, value=None, tb=None): raise StopAsyncIteration
async def use():
    x = AG()
    print(await x.asend(7), await x.__anext__(), await x.aclose())
    return x.__aiter__() is x
try: use().send(None)
except StopIteration as stop: print(stop.value)
for kind in (abc.Sequence, abc.Hashable, abc.Sized, abc.Container, abc.Collection, abc.Reversible, abc.Iterable, abc.Callable, abc.ByteString, abc.Awaitable, abc.AsyncIterable):
    try: kind()
    except TypeError as error: print(error)
class Sneaky:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
    __hash__ = None
print(issubclass(Sneaky, abc.Collection), issubclass(Sneaky, abc.Hashable), issubclass(Sneaky, abc.Sequence), issubclass(list, abc.MutableSequence)); abc.Sequence.register(Sneaky); print(issubclass(Sneaky, abc.Sequence))
