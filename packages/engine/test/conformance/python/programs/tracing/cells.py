"""A trace function changes variables that functions share, and deletes one."""
import sys


def outer():
    shared = 1
    gone = 2

    def inner():
        return shared

    before = inner()
    after = inner()
    return before, after, shared, gone


def change(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'outer' and 'before' in frame.f_locals:
        variables = frame.f_locals
        variables['shared'] = 50
        variables.pop('gone', None)
    return change


sys.settrace(change)
try:
    print(outer())
except UnboundLocalError as problem:
    print(problem)
finally:
    sys.settrace(None)


def recurse(n):
    return n if n == 0 else recurse(n - 1)


depths = []


def count(frame, event, arg):
    depths.append((event, frame.f_lineno - recurse.__code__.co_firstlineno, frame.f_locals.get('n'), arg))
    return count


sys.settrace(count)
recurse(3)
sys.settrace(None)
print(*depths, sep='\n')


def limited(frame, event, arg):
    """Hears of calls only."""
    calls.append(frame.f_code.co_name)


calls = []
sys.settrace(limited)
recurse(1)
[len(str(n)) for n in range(2)]
sys.settrace(None)
print(calls)
for wrong in (1, None):
    try:
        sys._getframe().f_trace_lines = wrong
    except TypeError as problem:
        print(problem)
