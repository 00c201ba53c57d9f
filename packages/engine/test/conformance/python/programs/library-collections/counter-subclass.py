from collections import Counter
class C(Counter):
    def __missing__(self, key):
        return -1
c = C("aab")
print(c, c["z"], type(c.copy()).__name__, c + Counter("b"))
