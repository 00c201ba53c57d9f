from collections import defaultdict
class Squares(defaultdict):
    def __missing__(self, key):
        self[key] = key * key
        return self[key]
s = Squares()
print(s[4], s[5], dict(s), type(s).__name__)
