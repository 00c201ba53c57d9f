def f():
    raise ValueError('deep')

excs = []
for i in range(2):
    try:
        f()
    except ValueError as e:
        excs.append(e)
excs.append(KeyError('never raised'))
raise ExceptionGroup('several things', excs)
