def f():
    try:
        1 / 0
    except ZeroDivisionError:
        {}['missing']

try:
    f()
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__suppress_context__)
try:
    try:
        raise ValueError(1)
    finally:
        raise TypeError(2)
except TypeError as e:
    print(repr(e.__context__))
