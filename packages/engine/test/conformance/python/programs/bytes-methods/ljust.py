def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.ljust(8))
    show(lambda: data.ljust(9, b'*'))
    show(lambda: data.ljust(8, b'ab'))
