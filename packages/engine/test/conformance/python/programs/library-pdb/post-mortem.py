import pdb


def outer(n):
    return inner(n - 1)


def inner(n):
    return 1 / n


try:
    outer(1)
except ZeroDivisionError as problem:
    pdb.post_mortem(problem.__traceback__)
try:
    pdb.post_mortem()
except ValueError as problem:
    print(problem)
print(pdb.runeval('outer(3)', {'outer': outer}))
print(pdb.runcall(outer, 5))
pdb.run('x = 1\ny = 2')
