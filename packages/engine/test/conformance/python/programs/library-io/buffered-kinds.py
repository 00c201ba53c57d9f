import io
with io.open('f', 'wb') as w: print(isinstance(w, io.BufferedWriter), isinstance(w, io.BufferedIOBase), w.write(b'abc'))
with io.open('f', 'r+b') as b: print(isinstance(b, io.BufferedRandom), b.read(), b.seek(1), b.write(b'X'), b.seek(0), b.read())
with io.open_code('f') as c: print(type(c) is io.BufferedReader, c.read())
made = io.BufferedWriter(io.FileIO('g', 'w'), 4); print(made.write(b'long text'), made.flush(), made.raw.closed); made.close(); print(made.closed, made.raw.closed)
made = io.BufferedRandom(io.FileIO('g', 'r+')); print(made.read(4), made.tell(), made.peek(1)[:1], made.seek(0, io.SEEK_END), made.write(b'!')); made.close()
print(open('g').read(), io.BufferedReader(io.FileIO('g')).readline())
for work in (lambda: io.BufferedReader(io.FileIO('h', 'w')), lambda: io.BufferedWriter(io.FileIO('f')), lambda: io.BufferedWriter(io.FileIO('f', 'r+'), 0)):
    try: print(work())
    except (OSError, ValueError) as error: print(type(error).__name__, error)
