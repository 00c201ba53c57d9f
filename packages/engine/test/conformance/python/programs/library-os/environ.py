import os
os.environ['X'] = 'y'
print(os.environ['X'], os.getenv('NONE'), os.environ.get('NONE', 1), 'X' in os.environ)
del os.environ['X']
try:
    os.environ['X']
except KeyError as error:
    print(repr(error))
try:
    os.environ['X'] = 5
except TypeError as error:
    print(error)
