print(bool(), bool(0), bool(1), bool(''), bool('a'), bool([]), bool([0]), bool(None), bool(0.0), bool(0j), bool(1e-300))
class Truth:
    def __init__(self, answer):
        self.answer = answer
    def __bool__(self):
        return self.answer
class Sized:
    def __init__(self, size):
        self.size = size
    def __len__(self):
        return self.size
print(bool(Truth(True)), bool(Truth(False)), bool(Sized(0)), bool(Sized(3)), bool(object()))
for value in [Truth(1), Truth('x'), Sized(-1), Sized('x'), Sized(10 ** 30)]:
    try:
        print(bool(value))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for f in [lambda: bool(1, 2), lambda: bool(x=1)]:
    try:
        f()
    except TypeError as exception:
        print(exception)
