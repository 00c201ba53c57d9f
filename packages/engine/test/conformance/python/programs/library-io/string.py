import io
s = io.StringIO('one\ntwo\n')
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read())
s.seek(0)
s.write('ONE')
print(s.getvalue(), list(io.StringIO('a\nb')), s.seek(0, 2), s.truncate(2), s.getvalue())
s.close()
try:
    s.read()
except ValueError as error:
    print(error)
