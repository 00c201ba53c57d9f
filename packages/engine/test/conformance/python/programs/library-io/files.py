with open('x', 'w') as f:
    print(f.write('one\ntwo\n'), f.name, f.mode, f.closed, f.encoding)
with open('x') as f:
    print(f.readline(), f.tell(), f.read(), f.read())
with open('x', 'a') as f:
    f.write('three')
print(open('x').readlines(), open('x', 'rb').read(), f.closed)
