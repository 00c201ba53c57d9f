from contextlib import closing, suppress, nullcontext
class Door:
    def close(self):
        print('closed')
with closing(Door()) as d:
    print(type(d).__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print('after')
with nullcontext(5) as n:
    print(n)
try:
    with suppress(KeyError):
        raise ValueError('not this')
except ValueError as error:
    print(error)
