e = ValueError('x')
e.add_note('first')
e.add_note('second\nline')
print(e.__notes__)
try:
    e.add_note(3)
except TypeError as err:
    print(err)
e.__notes__ = 'no list'
try:
    e.add_note('y')
except TypeError as err:
    print(err)
print(hasattr(ValueError(), '__notes__'))
