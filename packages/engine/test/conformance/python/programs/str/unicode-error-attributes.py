try:
    'aéé'.encode('ascii')
except UnicodeEncodeError as exception:
    print(exception.args)
try:
    b'a\xff'.decode()
except UnicodeDecodeError as exception:
    print(exception.args)
try:
    b'a\xc3'.decode('utf-8')
except ValueError as exception:
    print(type(exception), exception)
