import io
f = open('x', 'w')
for name in 'read', 'readline':
    try:
        getattr(f, name)()
    except io.UnsupportedOperation as error:
        print(error)
f.close()
try:
    open('x').write('a')
except OSError as error:
    print(type(error), error)
