e = NameError('m', name='n')
print(e.name, e.args)
a = AttributeError('m', name='n', obj=[1])
print(a.name, a.obj, a.args)
try:
    undefined_thing
except NameError as err:
    print(err.name, err)
try:
    (5).missing
except AttributeError as err:
    print(err.name, err.obj, err)
for make in [lambda: NameError('x', obj=3), lambda: AttributeError('x', path=1)]:
    try:
        make()
    except TypeError as err:
        print(err)
