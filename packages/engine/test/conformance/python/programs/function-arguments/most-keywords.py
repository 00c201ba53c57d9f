def attempt(work):
    try:
        print(work())
    except TypeError as error:
        print(error)


attempt(lambda: max(1, 2, a=1))
attempt(lambda: max(1, 2, a=1, b=2))
attempt(lambda: min(1, 2, a=1, b=2, c=3))
attempt(lambda: zip(a=1))
attempt(lambda: zip([1], a=1, b=2))
attempt(lambda: print(1, a=1, b=2, c=3, d=4, e=5))
attempt(lambda: memoryview(1, 2))
attempt(lambda: memoryview(object=1, other=2))
attempt(lambda: [].sort(a=1, b=2, c=3))
attempt(lambda: sorted([], a=1, b=2, c=3))
