try:
    raise ValueError('single')
except* ValueError as e:
    print(repr(e))
try:
    try:
        raise KeyError('k')
    except* ValueError as e:
        print('not here')
except KeyError as e:
    print('out', repr(e))
