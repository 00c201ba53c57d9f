for name in ['KeyError', 'FileNotFoundError', 'ModuleNotFoundError', 'RecursionError', 'UnboundLocalError', 'TabError', 'UnicodeDecodeError', 'BrokenPipeError', 'DeprecationWarning', 'ExceptionGroup', 'GeneratorExit']:
    t = __builtins__.__dict__[name] if hasattr(__builtins__, '__dict__') and False else eval(name) if False else None
for t in [KeyError, FileNotFoundError, ModuleNotFoundError, RecursionError, UnboundLocalError, TabError, UnicodeDecodeError, BrokenPipeError, DeprecationWarning, ExceptionGroup, GeneratorExit, StopAsyncIteration, FloatingPointError, NotImplementedError]:
    print([c.__name__ for c in t.__mro__])
