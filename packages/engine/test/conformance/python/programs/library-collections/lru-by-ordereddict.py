from collections import OrderedDict
class LRU:
    def __init__(self, size):
        self.size, self.items = size, OrderedDict()
    def get(self, key):
        if key not in self.items:
            return None
        self.items.move_to_end(key)
        return self.items[key]
    def put(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.size:
            print('out', self.items.popitem(last=False))
cache = LRU(2)
cache.put('a', 1); cache.put('b', 2); cache.get('a'); cache.put('c', 3)
print(cache.items, cache.get('b'))
