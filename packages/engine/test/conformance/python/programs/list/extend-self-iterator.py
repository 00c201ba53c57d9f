def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2, 3]
a.extend(iter(a[:]))
print(a)
a[1:3] = iter([7, 8, 9])
print(a)


class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


print(list(Seq()), [*Seq()], sorted(Seq(), reverse=True), 4 in Seq(), 5 in Seq())


class BadIter:
    def __iter__(self):
        return 5


error(lambda: list(BadIter()))
