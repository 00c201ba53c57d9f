def error(value, spec):
    try:
        print(format(value, spec))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for spec in ['d', 's', 'x', 'c', '.', 'ff', ',n', '_g', '.f', '5.x', 'b']:
    error(1.5, spec)
try:
    (1.5).__format__(5)
except TypeError as exception:
    print(exception)
