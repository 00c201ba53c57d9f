for bad in [3, 'ValueError', (ValueError, 3), [ValueError]]:
    try:
        try:
            raise KeyError('k')
        except bad:
            pass
    except TypeError as e:
        print(e, repr(e.__context__))
