with open('x', 'wb+') as f:
    print(f.write(b'hello'), f.seek(1), f.read(2), f.tell(), f.seek(-1, 2), f.read(), f.truncate(3))
print(open('x', 'rb').read())
try:
    open('x', 'rb').write(b'')
except OSError as error:
    print(error)
try:
    open('x', 'wb').write('a')
except TypeError as error:
    print(error)
