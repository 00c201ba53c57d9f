e = ValueError('a', 2)
print(e.args, str(e), repr(e))
print(str(ValueError()), repr(ValueError()), str(ValueError('x')), repr(ValueError('x')))
e.args = [1, 2, 3]
print(e.args)
e.args = ()
print(str(e), repr(e))
e.other = 5
print(e.other, e.__dict__)
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
