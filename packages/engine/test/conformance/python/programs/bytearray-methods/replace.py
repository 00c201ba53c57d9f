def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytearray(source)
    show(lambda: data.replace(b'l', b'LL'))
    show(lambda: data.replace(b'l', b'', 1))
    show(lambda: data.replace(b'', b'.'))
    show(lambda: data.replace('l', b'x'))
    show(lambda: data.replace(1, 2))
