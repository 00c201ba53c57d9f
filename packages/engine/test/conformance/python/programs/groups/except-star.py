try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    print('V', repr(e))
except* (TypeError, KeyError) as e:
    print('TK', repr(e))
print('done')
