print(GeneratorExit.__mro__[1].__name__, issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))
try:
    raise KeyboardInterrupt
except Exception:
    print('no')
except BaseException as e:
    print('yes', repr(e))
