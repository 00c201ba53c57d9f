import operator


class Right:
    def __radd__(self, other):
        return 'radd'


class Sequence:
    def __getitem__(self, index):
        return [1][index]

    def __add__(self, other):
        return 'add'


def attempt(work, *args):
    try:
        print(repr(work(*args)))
    except TypeError as error:
        print(error)


for left in ('', b'', [], (), bytearray(), Right(), Sequence(), 3, range(2), {}, None):
    for right in ('x', b'x', [1], (1,), Right(), Sequence(), 3, None, bytearray(b'x')):
        attempt(operator.concat, left, right)
        attempt(operator.iconcat, left, right)
