known = {}
try:
    known.update(zip([1, 2, 3], [1, 2], strict=True))
except ValueError as error:
    print(error, known)


def pairs():
    yield 1, "one"
    yield "ab"
    1 / 0


try:
    known.update(pairs())
except ZeroDivisionError as error:
    print(error, known)
for wrong in ([(3, 4), 5], [(3, 4), (1,)], [(3, 4), ([], 1)], 7):
    try:
        known.update(wrong)
    except Exception as error:
        print(type(error).__name__, error, known)
