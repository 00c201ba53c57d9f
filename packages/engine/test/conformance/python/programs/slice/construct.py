def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice('a', None, [1]), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step, repr(slice(None, None, None)))
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1, 2) != slice(1, 3), slice(1, 2) == 5, slice(1, 2) < slice(1, 3), slice(2) >= slice(1), slice(1, 2).__reduce__())
show(lambda: slice())
show(lambda: slice(1, 2, 3, 4))
show(lambda: hash(slice(1)))
show(lambda: slice(1) < 5)
show(lambda: slice(1) < slice('a'))
s = slice(1)
try:
    s.start = 2
except AttributeError as exception:
    print(exception)
try:
    class Sub(slice):
        pass
except TypeError as exception:
    print(exception)
