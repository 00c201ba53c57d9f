import traceback
def f():
    raise ValueError('bad')
try:
    f()
except ValueError as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error))
    print([(frame.lineno, frame.name) for frame in traceback.extract_tb(error.__traceback__)])
