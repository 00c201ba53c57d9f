def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Base:
    def go(self):
        return ["Base"]


class L(Base):
    def go(self):
        return ["L"] + super().go()


class R(Base):
    def go(self):
        return ["R"] + super().go()


class D(L, R):
    def go(self):
        return ["D"] + super().go()


print(D().go(), [c.__name__ for c in D.__mro__])


class Cell(Base):
    def go(self):
        def inner():
            return super(Cell, self).go()

        return inner() + [x for x in (lambda s: super(Cell, s).go())(self)]

    def arg(this, other):
        this, other = other, this
        return super().go()

    def deleted(self):
        del self
        return super().go()


print(Cell().go())
error(lambda: Cell().deleted())
error(lambda: Cell().arg(5))
print(Cell().arg(Cell()))
