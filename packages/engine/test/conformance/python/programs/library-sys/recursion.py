import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(100))
try:
    f(1000)
except RecursionError as error:
    print(error)
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
