def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
r = range(0, 20, 3)
print(3 in r, 4 in r, 18 in r, 21 in r, -3 in r, 3.0 in r, 3.5 in r, 'a' in r, True in range(2), 2 ** 70 in range(2 ** 71), None in r)
print(r.count(3), r.count(4), r.count(3.0), r.count('a'), r.index(6), r.index(6.0), range(5, 0, -1).index(2))
class Three:
    def __eq__(self, other):
        return other == 3
print(Three() in r, r.count(Three()), r.index(Three()))
show(lambda: r.index(4))
show(lambda: r.index('a'))
show(lambda: r.index(1.5))
show(lambda: r.count())
for wrong in (False, True, 5):
    try:
        range(0).index(wrong)
    except ValueError as error:
        print(error)
