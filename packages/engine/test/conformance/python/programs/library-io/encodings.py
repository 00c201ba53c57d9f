with open('x', 'w', encoding='latin-1') as f:
    f.write('é')
print(open('x', 'rb').read(), open('x', encoding='latin-1').read(), open('x', errors='replace').read())
try:
    open('x').read()
except UnicodeDecodeError as error:
    print(error)
try:
    open('y', 'w', encoding='ascii').write('é')
except UnicodeEncodeError as error:
    print(error)
