class Data(bytes):
    pass
d = Data(b'abc')
print(d, type(d), type(d + b'x'), type(d[0:2]), type(d.upper()), type(bytes(d)), d == b'abc', hash(d) == hash(b'abc'), {b'abc': 1}[d], Data.fromhex('41'), type(Data.fromhex('41')), Data(3), d.__getnewargs__())
d.note = 1
print(d.note, b'x' + d, b'%s' % d, d in [b'abc'], d * 2)
