"""Methods that add, take and find items."""
from array import array


def show(work, *start):
    a = array("i", start or (1, 2, 3, 2))
    try:
        print(work(a), a)
    except Exception as error:
        print(repr(error), a)


show(lambda a: a.append(4))
show(lambda a: a.append("x"))
show(lambda a: a.append())
show(lambda a: a.append(1, 2))
show(lambda a: a.extend([4, 5]))
show(lambda a: a.extend(array("i", [6])))
show(lambda a: a.extend(a))
show(lambda a: a.extend(array("f", [6])))
show(lambda a: a.extend([7, "x"]))
show(lambda a: a.extend(5))
show(lambda a: a.extend(x for x in range(3)))
show(lambda a: a.insert(0, 9))
show(lambda a: a.insert(-1, 9))
show(lambda a: a.insert(100, 9))
show(lambda a: a.insert(-100, 9))
show(lambda a: a.insert("x", 9))
show(lambda a: a.insert(0, "x"))
show(lambda a: a.pop())
show(lambda a: a.pop(0))
show(lambda a: a.pop(-2))
show(lambda a: a.pop(9))
show(lambda a: a.pop("x"))
show(lambda a: [a.pop() for _ in range(5)])
show(lambda a: a.remove(2))
show(lambda a: a.remove(2.0))
show(lambda a: a.remove(9))
show(lambda a: a.index(2))
show(lambda a: a.index(2, 2))
show(lambda a: a.index(2, -1))
show(lambda a: a.index(2, 0, 1))
show(lambda a: a.index(2, -100, 100))
show(lambda a: a.index(9))
show(lambda a: a.index(2, "x"))
show(lambda a: a.count(2))
show(lambda a: a.count("x"))
show(lambda a: a.reverse())
show(lambda a: a.tolist())
show(lambda a: a.byteswap())
show(lambda a: a.fromlist([5, 6]))
show(lambda a: a.fromlist([5, "x"]))
show(lambda a: a.fromlist((5, 6)))
show(lambda a: a.buffer_info()[1])
show(lambda a: a.__copy__())
show(lambda a: a.__deepcopy__({}))
show(lambda a: a.__reduce_ex__(2))
show(lambda a: a.__reduce_ex__(3))
show(lambda a: a.__sizeof__())
for code in "bhlqfd":
    a = array(code, [1, 2])
    a.byteswap()
    print(a, a.tobytes().hex())


class Loud:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        print("compares", other)
        return self.answer


print(array("i", [1, 2]).count(Loud(True)), array("i", [1, 2]).index(Loud(True)), Loud(False) in array("i", [1, 2]))
