import itertools

buffer = bytearray(b'abc')


def generator(view):
    yield from view


for make in (iter, list, lambda v: map(int, v), zip, enumerate, lambda v: filter(None, v), itertools.groupby,
             itertools.accumulate, generator, lambda v: itertools.islice(v, 9)):
    held = make(memoryview(buffer))
    try:
        buffer.append(1)
        print('fine')
    except BufferError as error:
        print(error)
    for _ in held:
        pass
    try:
        buffer.append(2)
        print('fine', len(buffer))
    except BufferError as error:
        print(error)
