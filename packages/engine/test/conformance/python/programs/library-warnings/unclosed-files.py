import sys, warnings
warnings.simplefilter('always')
def f():
    file = open('x2.txt', 'w')
    file.write('text')
    print('in f', file=sys.stderr)
f()
print(open('x2.txt').read(), file=sys.stderr)
print('next', file=sys.stderr)
with open('x2.txt') as g:
    pass
del g
h = open('x2.txt', 'rb')
h = None
k = open('x2.txt', 'rb', 0)
k = 1
print('error', file=sys.stderr)
warnings.simplefilter('error')
open('x2.txt')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('default')
    open('x2.txt')
print([str(c.message) for c in caught], file=sys.stderr)
warnings.simplefilter('ignore')
open('x2.txt')
warnings.simplefilter('default')
end = open('x2.txt', 'w')
end.write('the end')
