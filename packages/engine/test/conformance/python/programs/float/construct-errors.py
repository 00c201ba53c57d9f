def error(*args, **keywords):
    try:
        print(float(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for text in ['', ' ', 'x', '1.2.3', '1e', 'e5', '1_', '_1', '1__0', '0x10', '1,5', '+-1', 'infi', '1 2', b'x', b'']:
    error(text)
error(None)
error([])
error(1j)
error(10 ** 400)
error(1, 2)
error(x=1)
error(object)
