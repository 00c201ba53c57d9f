def error(*args, **keywords):
    try:
        print(int(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error('1', 2, 3)
error(x=5)
error('5', bas=10)
try:
    int.__new__()
except TypeError as exception:
    print(exception)
try:
    int.__new__(5)
except TypeError as exception:
    print(exception)
try:
    int.__new__(str)
except TypeError as exception:
    print(exception)
try:
    int.__new__(bool)
except TypeError as exception:
    print(exception)
