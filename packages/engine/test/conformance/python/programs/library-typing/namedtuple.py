from typing import NamedTuple
class Employee(NamedTuple):
    'An employee.'
    name: str
    id: int = 3
    def label(self):
        return f'{self.name}#{self.id}'
e = Employee('Guido')
print(e, e.label(), e.id, Employee._fields, Employee._field_defaults, Employee.__annotations__, e == ('Guido', 3), Employee.__doc__, Employee.__mro__)
P = NamedTuple('P', [('x', int), ('y', int)])
print(P(1, 2), P.__annotations__)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as error:
    print(error)
