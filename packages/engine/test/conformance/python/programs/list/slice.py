def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::2], a[::-1], a[8:2:-2], a[-3:], a[:-8], a[5:2], a[100:], a[-100:2])
print(a[::3], a[1::4], a[::-3], a[9:0:-4], a[None:None:None], a[-1:-4:-1])
error(lambda: a["a":])
error(lambda: a[::0])
error(lambda: a[1.5:])
print(a[10**20:], a[-10**20:2], a[::10**20])
