import copy
class C:
    def __init__(self, n):
        self.n = n
    def __copy__(self):
        return C(self.n + 1)
    def __deepcopy__(self, memo):
        return C(self.n + 10)
print(copy.copy(C(1)).n, copy.deepcopy([C(1)])[0].n)
class S:
    def __init__(self):
        self.a, self.b = 1, 2
    def __getstate__(self):
        return {'a': self.a}
    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)
print(copy.copy(S()).__dict__)
class R:
    def __reduce__(self):
        return list, ((1, 2),)
print(copy.copy(R()))
