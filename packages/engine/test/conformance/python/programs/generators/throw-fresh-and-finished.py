def g():
    print('started')
    yield 1

a = g()
try:
    a.throw(KeyError('k'))
except KeyError as e:
    print('raised', e)
print(list(a))
try:
    a.throw(ValueError('v'))
except ValueError as e:
    print('again', e)
