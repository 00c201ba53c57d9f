import struct
class I:
    def __index__(self): return 1
class J(I):
    def __int__(self): return 2
class X:
    def __index__(self): return 'x'
class Y:
    def __index__(self): raise TypeError('own')
class Z:
    def __index__(self): raise ValueError('own')
class T:
    def __index__(self): return True
class W:
    def __int__(self): return 2
for order in '<>=@!':
    for code in 'bBhHiIlLqQnN?xcspPefd':
        for v in (I(), J(), X(), Y(), Z(), T(), W(), True, 1.5, 'a', b'a', None):
            if code in 'nNP' and order in '<>=!': continue
            try: r = struct.pack(order + code, v)
            except Exception as e: r = type(e).__name__ + ' ' + str(e)
            print(order, code, type(v).__name__, r)


class Noted:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __index__(self):
        print('index of', self.name)
        return self.value

    def __float__(self):
        print('float of', self.name)
        return float(self.value)

    def __bool__(self):
        print('bool of', self.name)
        return bool(self.value)


for format, values in (
    ('<hfd?', (1, 2, 3, 0)), ('<bh', (1000, 5)), ('<fh', (10**300, 5)), ('<xhx2i', (1, 2, 3)), ('<e?', (10**6, 1)),
    ('<2b', (1,)), ('<b2s', (1, 2)),
):
    try:
        print(struct.pack(format, *[Noted(n, v) for n, v in enumerate(values)]))
    except Exception as e:
        print(type(e).__name__, e)
    room = bytearray(b'.' * 40)
    try:
        struct.pack_into(format, room, 3, *[Noted(n, v) for n, v in enumerate(values)])
    except Exception as e:
        print(type(e).__name__, e)
    print(room)
