import bdb


def f(a, *rest, b=1, **more):
    breakpoint()
    return a


try:
    f(1, 2, c=3)
except bdb.BdbQuit:
    print('quit')
try:
    breakpoint()
    print('never')
except bdb.BdbQuit:
    print('quit')
print('after')
