def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytearray(source)
    show(lambda: data.join([b'1', b'2']))
    show(lambda: data.join((bytearray(b'x'),)))
    show(lambda: data.join([]))
    show(lambda: data.join(['a']))
    show(lambda: data.join(5))
    show(lambda: data.join(None))
