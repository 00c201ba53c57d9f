def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
s = 'hello'
print(s[0], s[4], s[-1], s[-5], s[True])
class Index:
    def __index__(self):
        return 2
print(s[Index()])
show(lambda: s[5])
show(lambda: s[-6])
show(lambda: s['a'])
show(lambda: s[1.0])
show(lambda: s[None])
show(lambda: s[10 ** 30])
show(lambda: s[()])
show(lambda: s.__getitem__(1))
show(lambda: s.__setitem__)
try:
    s[0] = 'x'
except TypeError as exception:
    print(exception)
try:
    del s[0]
except TypeError as exception:
    print(exception)
