def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytearray(source)
    show(lambda: data.split())
    show(lambda: data.split(b'l'))
    show(lambda: data.split(b'l', 1))
    show(lambda: data.split(sep=b'o', maxsplit=1))
    show(lambda: data.split(b''))
    show(lambda: data.split('l'))
