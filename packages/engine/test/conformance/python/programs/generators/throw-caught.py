def g():
    while True:
        try:
            x = yield
            print('got', x)
        except ValueError as e:
            print('caught', e)
            yield 'recovered'

a = g()
next(a)
a.send(1)
print(a.throw(ValueError('bad')))
next(a)
print(a.throw(ValueError, 'by class'))
