try:
    1 / 0
except ZeroDivisionError as e:
    t = e.__traceback__
e = ValueError('v')
print(e.with_traceback(t) is e, e.__traceback__ is t)
print(e.with_traceback(None).__traceback__)
try:
    e.with_traceback(5)
except TypeError as err:
    print(err)
