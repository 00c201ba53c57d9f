def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.maketrans(b'ab', b'xy')[97:99])
    show(lambda: data.maketrans(b'a', b''))
    show(lambda: data.maketrans('a', b'b'))
