import atexit
atexit.register(print, 'first')
@atexit.register
def last():
    print('last')
print('body')
