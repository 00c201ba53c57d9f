import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, traceback = sys.exc_info()
    print(kind, value, traceback.tb_lineno, sys.exception() is value)
print(sys.exc_info())
