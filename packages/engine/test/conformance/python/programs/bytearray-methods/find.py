def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytearray(source)
    show(lambda: data.find(b'l'))
    show(lambda: data.find(111))
    show(lambda: data.find(b'l', 4))
    show(lambda: data.find(b'l', -3, -1))
    show(lambda: data.find('l'))
    show(lambda: data.find(None))
