def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.translate(bytes(range(255, -1, -1))))
    show(lambda: data.translate(None, b'l'))
    show(lambda: data.translate(None, delete=b'o'))
    show(lambda: data.translate(b'a'))
    show(lambda: data.translate(5))
