try:
    raise ValueError
except ValueError as e:
    print(repr(e))
try:
    raise ValueError('x')
except ValueError as e:
    print(repr(e))
for bad in [1, 'text', int, None]:
    try:
        raise bad
    except TypeError as e:
        print(e)
class NoInstance(Exception):
    def __new__(cls):
        return 5
try:
    raise NoInstance
except TypeError as e:
    print(str(e)[:70])
try:
    raise
except RuntimeError as e:
    print(e)
