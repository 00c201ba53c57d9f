def raising():
    try:
        yield 1
    finally:
        raise KeyError('in finally')


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


for n in raising():
    break
for n in stubborn():
    break
print('end')
