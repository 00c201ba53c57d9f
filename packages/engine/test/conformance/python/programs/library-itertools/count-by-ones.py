from itertools import count, islice


class Number(int):
    def __repr__(self):
        return 'N'


for args in ((), (False,), (False, 1), (0, True), (True, 2), (Number(3),), (3, Number(1)), (2**70, True), (1.5, True), (1, 1.0)):
    print(count(*args), list(islice(count(*args), 3)))
