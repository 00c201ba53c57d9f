import copy
import re


class Plain:
    __slots__ = ('slot',)

    def method(self):
        pass


def shown(value):
    return re.sub('0x[0-9a-f]+', '0x', repr(value))


values = [''.__len__, (5).__add__, list.append, str.__len__, Plain().method, Plain.slot, type.__dict__['__mro__']]
values += [list[int], int | str, bytearray(), bytearray(b'a'), None, b'a', 1j, 10**30, [], {}, (), True]
for value in values:
    for work in (copy.copy, copy.deepcopy, lambda value: value.__reduce__()):
        try:
            print(shown(work(value)))
        except TypeError as error:
            print(error)
    for protocol in (0, 2, 3):
        try:
            print(protocol, shown(value.__reduce_ex__(protocol)))
        except TypeError as error:
            print(protocol, error)
