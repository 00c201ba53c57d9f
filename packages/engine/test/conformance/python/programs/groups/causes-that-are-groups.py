import sys


def show(error, cause):
    error.__cause__ = cause
    try:
        raise ExceptionGroup('outer', [ValueError(1), error])
    except ExceptionGroup as group:
        sys.excepthook(type(group), group, None)


def inner():
    return ExceptionGroup('g', [ArithmeticError(0), KeyError()])


show(StopAsyncIteration(), inner())
show(ExceptionGroup('h', [ValueError(3)]), inner())
show(ValueError(3), ExceptionGroup('g', [inner()]))
first = ValueError('first')
first.__cause__ = inner()
show(ValueError('last'), first)
