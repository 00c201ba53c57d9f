try:
    try:
        raise ExceptionGroup('eg', [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1)])
    except* 3:
        pass
except TypeError as e:
    print(e)
