e = ValueError('a', 1)
print(e.__reduce__())
e.extra = 1
print(e.__reduce__())
e.__setstate__({'more': 2})
print(e.more)
