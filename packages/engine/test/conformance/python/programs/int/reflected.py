class Other:
    def __radd__(self, other):
        return ('radd', other)
    def __rsub__(self, other):
        return ('rsub', other)
    def __rmul__(self, other):
        return ('rmul', other)
    def __rpow__(self, other):
        return ('rpow', other)
    def __rdivmod__(self, other):
        return ('rdivmod', other)
    def __eq__(self, other):
        return 'eq'
    def __gt__(self, other):
        return ('gt', other)
o = Other()
print(1 + o, 2 - o, 3 * o, 4 ** o, divmod(5, o), 6 == o, 7 < o)
