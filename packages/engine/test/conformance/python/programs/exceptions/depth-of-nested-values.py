"""How deep values may be in one another."""
import copy


def deepest(name, work):
    low, high = 1, 4000
    while low < high:
        middle = (low + high) // 2
        try:
            work(middle)
            low = middle + 1
        except RecursionError:
            high = middle
    print(name, low)


def lists(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def tuples(depth):
    value = ()
    for _ in range(depth):
        value = (value,)
    return value


def dicts(depth):
    value = {}
    for _ in range(depth):
        value = {1: value}
    return value


class Equal:
    def __init__(self, inner):
        self.inner = inner

    def __eq__(self, other):
        return self.inner == other.inner


def objects(depth):
    value = 1
    for _ in range(depth):
        value = Equal(value)
    return value


deepest('repr', lambda depth: repr(lists(depth)))
deepest('str', lambda depth: str(lists(depth)))
deepest('equal lists', lambda depth: lists(depth) == lists(depth))
deepest('order of lists', lambda depth: lists(depth) < lists(depth))
deepest('repr of tuples', lambda depth: repr(tuples(depth)))
deepest('equal tuples', lambda depth: tuples(depth) == tuples(depth))
deepest('repr of dicts', lambda depth: repr(dicts(depth)))
deepest('equal dicts', lambda depth: dicts(depth) == dicts(depth))
deepest('in', lambda depth: lists(depth) in [lists(depth)])
deepest('objects', lambda depth: objects(depth) == objects(depth))
deepest('deepcopy', lambda depth: copy.deepcopy(lists(depth)))


class NoText:
    def __repr__(self):
        return 5


for show in (repr, str, '{}'.format, '%s'.__mod__, '%r'.__mod__, ascii):
    try:
        print(show(NoText()))
    except TypeError as error:
        print(error)
