from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')
with tag('a') as x, tag('b'):
    print(x)
try:
    with tag('c'):
        raise ValueError('inside')
except ValueError as error:
    print('out', error)
print(tag.__name__)
