import io, sys
f = io.StringIO()
print(1, 'a', None, sep='-', end='!', file=f)
print(f.getvalue())
print('x', file=sys.stderr)
class Writer:
    def write(self, text): sys.stdout.write(repr(text) + ' ')
print('a', 'b', file=Writer())
print()
try:
    print(sep=5)
except TypeError as error:
    print(error)
