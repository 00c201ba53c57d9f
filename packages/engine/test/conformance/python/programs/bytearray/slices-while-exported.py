def attempt(work, *slice_and_value):
    array = bytearray(b'bytes')
    view = memoryview(array)
    try:
        work(array, *slice_and_value)
        print(array)
    except Exception as error:
        print(type(error).__name__, error)


def write(array, start, stop, step, value):
    array[start:stop:step] = value


def delete(array, start, stop, step):
    del array[start:stop:step]


for start in (None, 0, 3, -1, 9):
    for stop in (0, 3, -1):
        for step in (None, 1, 2, 100, -1, -2):
            attempt(delete, start, stop, step)
            for value in (b'', [], b'a', b'abc', [1, 2], 3):
                attempt(write, start, stop, step, value)
