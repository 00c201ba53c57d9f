def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
s = 'abcdefgh'
print(s[1:3], s[:3], s[5:], s[:], s[::2], s[1::2], s[::-1], s[-3:], s[:-3], s[5:1], s[5:1:-1], s[10:], s[-100:3], s[::-2], s[6:2:-2])
print(s[None:None:None], s[True:3], s[-1:-4:-1], s[0:10 ** 30], s[-10 ** 30:2], s[::10 ** 30], s[::-10 ** 30])
class Index:
    def __index__(self):
        return 2
print(s[Index():], s[:Index()], s[::Index()])
show(lambda: s[::0])
show(lambda: s['a':])
show(lambda: s[1.5:2])
show(lambda: s[:'b':1])
