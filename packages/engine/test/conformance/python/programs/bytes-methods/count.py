def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.count(b'l'))
    show(lambda: data.count(108))
    show(lambda: data.count(b''))
    show(lambda: data.count(b'l', 2, 4))
    show(lambda: data.count('l'))
    show(lambda: data.count(300))
