import typing as t
for name in 'close closed fileno flush isatty mode name read readable readline readlines seek seekable tell truncate writable write writelines'.split():
    print(name, hasattr(t.IO, name), hasattr(t.TextIO, name), hasattr(t.BinaryIO, name))
for name in 'buffer encoding errors line_buffering newlines'.split():
    print(name, hasattr(t.IO, name), hasattr(t.TextIO, name), getattr(t.TextIO, name).__class__.__name__)
@t.no_type_check_decorator
def decorator(func):
    'documented'
    return func
@decorator
def f(x: 'not a type'): return x
print(f.__no_type_check__, f(3), decorator.__name__, decorator.__wrapped__.__doc__)
