with open('x', 'wb') as f:
    f.write(b'a\r\nb\rc\n')
print(repr(open('x').read()), repr(open('x', newline='').read()), open('x', newline='\r').readlines())
with open('y', 'w', newline='\r\n') as f:
    f.write('1\n2\n')
print(open('y', 'rb').read())
