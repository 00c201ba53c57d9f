print({1}, {"a"}, frozenset({1}), set(), frozenset(), {frozenset()}, str({(1,)}), repr({None}))


class S(set):
    pass


class F(frozenset):
    pass


print(S(), S([1]), F([2]), F(), S({S.__name__}))


class R:
    def __init__(self, c):
        self.c = c

    def __repr__(self):
        return f"R({self.c!r})"


s = set()
s.add(R(s))
print(s)
