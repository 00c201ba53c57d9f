from dataclasses import make_dataclass, field, fields
C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))], namespace={'total': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).total(), [f.name for f in fields(C)], [f.type for f in fields(C)])
for bad in (['1x'], ['def'], ['a', 'a'], [('a',)]):
    try:
        make_dataclass('D', bad)
    except TypeError as error:
        print(error)
