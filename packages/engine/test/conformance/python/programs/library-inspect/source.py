import inspect
def f(x):
    # a comment
    if x:
        return 1

    return 2

class C:
    def m(self):
        return 'm'
print(inspect.getsource(f))
print(inspect.getsource(C.m), inspect.getsourcelines(f)[1])
print(inspect.getsource(C))
