"""Views are counted at the place where a change of size is refused."""
import array


def attempt(what, call):
    try:
        print(what, call())
    except Exception as error:
        print(what, type(error).__name__, error)


def items():
    view = memoryview(data)
    yield view[0]
    view.release()
    memoryview(data)[0]
    yield 7


# A view made and dropped while the method runs does not count at its end.
data = bytearray(b'abc')
attempt('extend', lambda: data.extend(items()))
print(data)
data = array.array('b', b'abc')
attempt('extend array', lambda: data.extend(items()))
print(data)

# One that is kept does.
kept = []


def keeping():
    kept.append(memoryview(data))
    yield 1


data = bytearray(b'abc')
attempt('extend', lambda: data.extend(keeping()))
print(data)
kept.clear()
attempt('again', lambda: data.extend(b'x'))
print(data)


class Index:
    def __init__(self, action, value):
        self.action = action
        self.value = value

    def __index__(self):
        self.action()
        return self.value


data = bytearray(b'abcdef')
attempt('append', lambda: data.append(Index(lambda: kept.append(memoryview(data)), 65)))
print(data)
kept.clear()
attempt('insert', lambda: data.insert(Index(lambda: memoryview(data), 1), Index(lambda: kept.append(memoryview(data)), 66)))
kept.clear()
attempt('pop', lambda: data.pop(Index(lambda: memoryview(data), -1)))
attempt('remove', lambda: data.remove(Index(lambda: memoryview(data), 97)))
attempt('del', lambda: data.__delitem__(Index(lambda: memoryview(data), 0)))
attempt('imul', lambda: data.__imul__(Index(lambda: memoryview(data), 2)))
print(data)

# What is given looks at it itself.
data = bytearray(b'abcdef')
attempt('extend by a view', lambda: data.extend(memoryview(data)))
attempt('add a view', lambda: data.__iadd__(memoryview(data)))
attempt('add part', lambda: data.__iadd__(memoryview(data)[:3]))


def assign(value):
    data[1:2] = value


attempt('assign a view', lambda: assign(memoryview(data)))
attempt('assign one byte of a view', lambda: assign(memoryview(data)[:1]))
print(data)
attempt('init', lambda: data.__init__(memoryview(data)))
print(data)
attempt('init self', lambda: data.__init__(data))
print(data)
attempt('init', lambda: data.__init__(b'xyz'))
view = memoryview(data)
attempt('init same size', lambda: data.__init__(b'abc'))
attempt('init empty', lambda: data.__init__())
print(data)
attempt('init wrong', lambda: data.__init__('text'))
del view
attempt('init wrong', lambda: data.__init__('text'))
print(data)

numbers = array.array('h', [1, 2, 3])
attempt('frombytes of a view', lambda: numbers.frombytes(memoryview(numbers)))
attempt('frombytes of itself', lambda: numbers.frombytes(numbers))
little = array.array('b', [1, 2])
attempt('frombytes of itself', lambda: little.frombytes(little))
attempt('frombytes of a view', lambda: little.frombytes(memoryview(little)))
attempt('frombytes of a view', lambda: little.frombytes(memoryview(bytearray(b'ab'))))
print(little)
attempt('extend by itself', lambda: numbers.extend(numbers))
attempt('extend by a view', lambda: numbers.extend(memoryview(numbers)))
view = memoryview(numbers)
attempt('fromlist', lambda: numbers.fromlist([1, 'a']))
attempt('fromlist', lambda: numbers.fromlist([]))
attempt('extend by nothing', lambda: numbers.extend([]))
attempt('extend by an array', lambda: numbers.extend(array.array('h')))
attempt('frombytes', lambda: numbers.frombytes(b''))
attempt('frombytes', lambda: numbers.frombytes(b'abc'))
attempt('insert', lambda: numbers.insert(0, 1))
attempt('pop', lambda: numbers.pop())
attempt('pop', lambda: numbers.pop(99))
attempt('imul', lambda: numbers.__imul__(1))
attempt('imul', lambda: numbers.__imul__(2))
print(numbers)
del view
attempt('fromlist', lambda: numbers.fromlist([1, 'a']))
attempt('pop', lambda: numbers.pop())
attempt('imul', lambda: numbers.__imul__(2))
print(numbers)
