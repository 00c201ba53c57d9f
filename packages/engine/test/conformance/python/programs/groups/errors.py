cases = [(), ('m',), (1, [ValueError()]), ('m', []), ('m', [1]), ('m', 5), ('m', [ValueError(), int]), ('m', {ValueError()})]
for args in cases:
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    ExceptionGroup('m', [KeyboardInterrupt()])
except TypeError as e:
    print(e)
class MyEG(ExceptionGroup): pass
try:
    MyEG('m', [KeyboardInterrupt()])
except TypeError as e:
    print(e)
