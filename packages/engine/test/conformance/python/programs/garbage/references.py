# Who refers to an object, and to what it refers.
import gc
import sys


class A:
    pass


class Places:
    __slots__ = ('a', 'b')


def names(objects):
    return [type(one).__name__ for one in objects]


x = A()
print(sys.getrefcount(x), sys.getrefcount(A()), sys.getrefcount([]))
y = x
z = [x, x, (x,)]
print(sys.getrefcount(x))
del y
print(sys.getrefcount(x))
z.clear()
print(sys.getrefcount(x))
for items in z, [x]:
    for item in items:
        print(sys.getrefcount(item))


def counted(argument):
    print(sys.getrefcount(argument))


counted([])
counted(x)


def local():
    target = []
    a = A()
    a.t = target
    b = [target, target]
    c = {1: target}
    print(names(gc.get_referrers(target)), sys.getrefcount(target))
    print(gc.get_referrers(target)[1] is b)


local()


def captured():
    target = []

    def inner():
        return target

    print(names(gc.get_referrers(target)), sys.getrefcount(target))


captured()


def suspended():
    target = []

    def numbers():
        kept = target
        yield

    it = numbers()
    next(it)
    print(sys.getrefcount(target))


suspended()
print(gc.get_referrers(x) == [globals()])

places = Places()
places.a = 1
full = A()
full.x = 5
full.y = 'z'
print(gc.get_referents([[1], 'x', 2]), gc.get_referents((1, 'x')), gc.get_referents({1: 'a', 'b': [2]}))
print(gc.get_referents({'k': 1, 'j': [2]}), gc.get_referents(1, 'x', [3], [4]))
print(gc.get_referents(full), gc.get_referents(places), sorted(gc.get_referents({1, 2})))


def function(a, b=3, *, c=[4]):
    'doc'
    return a


print(names(gc.get_referents(function)))
print(names(gc.get_referents(full.__init__.__class__, iter([1]))[-1:]))

objects = gc.get_objects()
print(any(one is x for one in objects), any(one is z for one in objects))
print(gc.is_tracked(1), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}))
print(gc.is_tracked(len), gc.is_tracked(object()), gc.is_tracked(range(3)), gc.is_tracked(places), gc.is_tracked(set()))
print(gc.is_tracked(sys), gc.is_tracked(A), gc.is_tracked(1.5), gc.is_tracked(int), gc.is_tracked(x))


class Loud:
    def __del__(self):
        global back
        back = self


Loud()
print(gc.is_finalized(back), gc.is_finalized(x))
