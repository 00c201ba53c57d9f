def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Span:
    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    def __len__(self):
        return self.stop - self.start

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError("span index")
        return self.start + i


s = Span(5, 9)
print(list(s), s[-1], s[1:3], s[::-1], 7 in s, list(reversed(s)), len(s), bool(Span(1, 1)), sum(s))
error(lambda: s[10])
