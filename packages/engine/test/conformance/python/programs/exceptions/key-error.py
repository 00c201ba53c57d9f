print(str(KeyError('a')), repr(KeyError('a')), str(KeyError()), str(KeyError(1, 2)))
try:
    {'x': 1}['y']
except KeyError as e:
    print(e, e.args)
print(str(IndexError('a')), str(LookupError('a')))
