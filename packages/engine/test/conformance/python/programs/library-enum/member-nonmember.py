from enum import Enum, member, nonmember, property as enum_property
class E(Enum):
    A = 1
    helper = nonmember(5)
    @member
    def f(self):
        return 1
    _ignore_ = 'temp'
    temp = 3
    def method(self):
        return self.value
    @enum_property
    def twice(self):
        return self.value * 2
print(E.helper, list(E)[0], len(E), E.A.method(), E.A.twice)
