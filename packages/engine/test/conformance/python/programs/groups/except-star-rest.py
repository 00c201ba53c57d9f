try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        print('V', repr(e))
except ExceptionGroup as e:
    print('rest', repr(e), repr(e.__context__))
