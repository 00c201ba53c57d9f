class Base:
    @property
    def v(self):
        return "base"


class Sub(Base):
    @property
    def v(self):
        return "sub " + super().v


print(Sub().v)
s = Sub()
s.__dict__["v"] = "instance"
print(s.v)


class Own(property):
    pass


class C:
    @Own
    def p(self):
        "doc"
        return 1


print(C().p, type(C.__dict__["p"]).__name__)
