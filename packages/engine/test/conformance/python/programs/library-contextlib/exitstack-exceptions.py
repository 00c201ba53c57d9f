from contextlib import ExitStack
def swallow(kind, value, tb):
    print('got', kind.__name__, value)
    return True
with ExitStack() as stack:
    stack.push(swallow)
    raise ValueError('x')
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}['k'])
        raise ValueError('first')
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)
