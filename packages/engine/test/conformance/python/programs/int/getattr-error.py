five = 5
for name in ['foo', '__iter__', '__len__', 'upper']:
    try:
        getattr(5, name)
    except AttributeError as exception:
        print(exception)
try:
    (5).x = 1
except AttributeError as exception:
    print(exception)
try:
    for i in 5:
        pass
except TypeError as exception:
    print(exception)
try:
    five[0]
except TypeError as exception:
    print(exception)
try:
    len(5)
except TypeError as exception:
    print(exception)
try:
    five()
except TypeError as exception:
    print(exception)
try:
    1 in 5
except TypeError as exception:
    print(exception)
