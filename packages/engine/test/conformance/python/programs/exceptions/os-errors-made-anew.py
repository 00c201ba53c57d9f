"""What errors about files are made anew of."""

import copy

for error in (OSError(2, 'No', 'a'), OSError(2, 'No', 'a', None, 'b'), OSError(2, 'No'), OSError('x'), OSError(2, 'No', None), OSError(2, 'No', 'a', 0),
              FileNotFoundError(2, 'No', 'a'), BlockingIOError(11, 'x', 5), OSError(2, 'No', None, None, 'b'), OSError(1, 2, 3, 4, 5, 6)):
    print(error.args, error.__reduce__())
    try:
        again = copy.copy(error)
        print(repr(again), again.filename, again.filename2, str(again))
    except Exception as problem:
        print(type(problem).__name__, problem)
error = OSError(2, 'No', 'a', None, 'b')
error.note = 1
print(error.__reduce__())
error.args = (1, 2, 3)
print(error.__reduce__())
error.args = (1, 2)
print(error.__reduce__())
error.filename = None
print(error.__reduce__())
error.filename = 'x'
error.filename2 = None
print(error.__reduce__())
del error.filename
print(error.__reduce__())
