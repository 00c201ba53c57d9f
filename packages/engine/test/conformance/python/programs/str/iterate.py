def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
it = iter('aé😀')
print(next(it), next(it), next(it), next(it, 'end') if False else 'x')
show(lambda: next(it))
print(list('abc'), tuple('é😀'), [c + c for c in 'ab'], list(''), type(it))
a, b, c = 'xyz'
print(a, b, c)
print(iter(it) is it, iter('abc').__length_hint__())
try:
    a, b = 'xyz'
except ValueError as exception:
    print(exception)
