try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('new')
except ExceptionGroup as e:
    print(repr(e))
    print(repr(e.exceptions[0].__context__))
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1)])
    except* ValueError as e:
        raise OSError('only') from e
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__cause__))
