e = ValueError('x')
for name, value in [('__traceback__', 3), ('__cause__', 3), ('__context__', 'c'), ('__suppress_context__', 1), ('__dict__', 5)]:
    try:
        e.__setattr__(name, value)
    except TypeError as err:
        print(name, err)
for name in ['__traceback__', '__cause__', '__context__', 'args']:
    try:
        e.__delattr__(name)
    except TypeError as err:
        print(err)
try:
    ValueError(x=1)
except TypeError as err:
    print(err)
