def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = b'hello hello'
print(b.find(b'l'), b.find(108), b.find(b'x'), b.find(b''), b.find(b'l', 4), b.find(b'l', 4, 8), b.rfind(b'l'), b.rfind(108, 0, 5), b.index(b'o'), b.rindex(b'o'), b.count(b'l'), b.count(108), b.count(b''), b.count(b'l', 5), b.find(bytearray(b'lo')))
print(b.startswith(b'he'), b.startswith((b'x', b'h')), b.startswith(b'l', 2), b.endswith(b'lo'), b.endswith((b'x',)), b.endswith(b'he', 0, 2), b.startswith(bytearray(b'h')))
show(lambda: b.index(b'x'))
show(lambda: b.rindex(120))
show(lambda: b.find('l'))
show(lambda: b.find(256))
show(lambda: b.find(None))
show(lambda: b.count('l'))
show(lambda: b.startswith('h'))
show(lambda: b.startswith(104))
show(lambda: b.endswith(('a',)))
show(lambda: b.endswith([b'a']))
