def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print({1: 2} == {1.0: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == {}, {1: 2} == {1: 3}, {1: 2} != {}, {} == [], {1: {2: 3}} == {1: {2: 3}})
error(lambda: {} < {})
error(lambda: {} >= 5)
nan = float("nan")
print({1: nan} == {1: nan}, {nan: 1} == {nan: 1}, {nan: 1}[nan], float("nan") in {nan: 1})
