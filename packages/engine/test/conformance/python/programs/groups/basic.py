eg = ExceptionGroup('msg', [ValueError(1), TypeError('t')])
print(eg.message, eg.exceptions, eg.args)
print(str(eg), repr(eg))
print(str(ExceptionGroup('one', [ValueError(1)])))
print(type(BaseExceptionGroup('b', [ValueError(1)])).__name__)
print(type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
print(isinstance(eg, Exception), isinstance(eg, BaseExceptionGroup))
try:
    eg.message = 'x'
except AttributeError as e:
    print(e)
