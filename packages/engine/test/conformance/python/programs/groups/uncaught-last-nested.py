raise ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', [TypeError(2), ExceptionGroup('c', [KeyError(3)])])])
