# Objects go at once also while a trace function is set.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def trace(frame, event, argument):
    name = frame.f_code.co_name
    if name in ('work', 'fail', '__del__'):
        print(event, name, frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


def fail():
    inner = Noisy('inner')
    raise ValueError(inner.name)


def work():
    first = Noisy('first')
    first = Noisy('second')
    items = [Noisy('third'), Noisy('fourth')]
    items.pop()
    try:
        fail()
    except ValueError as error:
        print('caught', error)
    print('last line')
    return len(items)


sys.settrace(trace)
print(work())
sys.settrace(None)
print('end')
