from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
for kind, made in [('ChainMap', ChainMap({'a': 1}, {'b': 2})), ('Counter', Counter('aab')), ('OrderedDict', OrderedDict(a=1, b=2)), ('UserDict', UserDict(a=1, b=2)), ('defaultdict', defaultdict(int, a=1, b=2))]:
    print(kind, sorted(made.values()), sorted(made.keys()), sorted(made.items()), made.get('a'), made.pop('a'), len(made), made.setdefault('z', 9), 'z' in made)
    made.update(q=1); c = made.copy(); made.clear(); print(made, len(c), type(c).__name__)
l = UserList([3, 1, 2]); l.append(5); l.extend([7]); l.insert(0, 9); l.remove(1); l.reverse(); print(l, l.index(3), l.count(3), l.pop(), l.copy()); l.sort(); print(l, l + [1], [0] + l, l * 2, l[1:], l == [2, 3, 5, 7], l.data); l.clear(); print(l)
d = deque([1, 2, 3], maxlen=4); d.extend([4, 5]); d.extendleft([0]); d.rotate(1); print(d, d.maxlen, d.count(2), d.index(2), d.popleft(), d.pop(), d.copy()); d.insert(1, 'x'); d.remove('x'); d.reverse(); d.appendleft(8); print(d, d[0], d + deque([1]), d * 2); d.clear(); print(d)
c = Counter(a=3, b=1); c.subtract(a=1, b=2); print(c, +c, -c, c.most_common(1), list(c.elements()), c.total(), c + Counter(a=1), c - Counter(a=1), c & Counter(a=5), c | Counter(b=5), c == Counter(a=2, b=-1), c <= Counter(a=3))
o = OrderedDict.fromkeys('abc', 0); o.move_to_end('a'); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), o == {'b': 0})
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m.maps, m.new_child({'c': 4}), m.parents, m.popitem(), ChainMap.fromkeys('ab', 1), m | {'x': 1}, {'x': 1} | m)
