def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.lstrip())
    show(lambda: data.lstrip(b'h '))
    show(lambda: data.lstrip('h'))
