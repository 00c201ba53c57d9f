def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
b = bytearray(b'hello World')
print(b.upper(), b.title(), b.swapcase(), b.capitalize(), b.lower(), b.split(), b.find(b'o'), b.count(b'l'), b.replace(b'l', b'L'), b.center(15, b'*'), b.partition(b' '), b.startswith(b'he'), b.strip(b'hd'), b.hex(), b.decode(), b.isalpha(), b.zfill(13), b.splitlines(), b.index(b'W'), b.join([b'1', b'2']), b.removeprefix(b'he'), b.translate(None, b'l'))
print(b == b'hello World', b < b'i', b + b'!', b * 2, 104 in b, b'ell' in b, b[0], b[1:3], b[::-1], len(b), list(b[:3]), bytearray(b'a').__add__(b'b'), b.__len__(), bytearray(b'%d') % 3, bytearray.fromhex('41'), bytearray.maketrans(b'a', b'b')[97], bool(bytearray()))
show(lambda: b + 'x')
show(lambda: b[100])
show(lambda: b['a'])
show(lambda: b.find('x'))
show(lambda: b.foo)
show(lambda: 'a' in b)
show(lambda: bytearray(b'a').__iadd__('b'))
it = iter(bytearray(b'ab'))
print(next(it), it.__length_hint__(), type(it))
