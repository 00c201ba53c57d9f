def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.startswith(b'he'))
    show(lambda: data.startswith((b'x', b'h')))
    show(lambda: data.startswith(b'e', 1))
    show(lambda: data.startswith('h'))
    show(lambda: data.startswith(('h',)))
