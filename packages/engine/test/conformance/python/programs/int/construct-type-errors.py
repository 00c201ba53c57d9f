def error(*args, **keywords):
    try:
        print(int(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error(None)
error([])
error({})
error(1j)
error(object)
error(5, 10)
error(5.5, 10)
error(base=10)
error('5', None)
error('5', 'x')
error('5', 10.0)
error(float('nan'))
error(float('inf'))
error(-float('inf'))
