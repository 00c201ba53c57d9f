def f(exc):
    try:
        if exc:
            raise exc
    except* ValueError:
        print('caught')
    else:
        print('else')
    finally:
        print('finally')

f(None)
f(ValueError(1))
try:
    f(TypeError(2))
except TypeError as e:
    print('passed', repr(e))
