m = __import__('pkg.sub')
print(m.__name__)
m = __import__('pkg.sub', fromlist=['x'])
print(m.__name__)
m = __import__('pkg', fromlist=['sub'])
print(m.sub.x)
try:
    __import__('')
except ValueError as e:
    print(e)
