def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(hash((1, 2)) == hash((1.0, 2.0)), hash(()), hash((1,)), hash((1, 2, 3)), hash((0, (1, 2))))
print({(1, 2): "a"}[(1.0, 2)], {(): 1}, len({(1, "a"), (1, "a"), (True, "a")}))
error(lambda: hash(([],)))
error(lambda: {(1, []): 2})


class H:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, H)


print(hash((H(), 1)) == hash((7, 1)), (H(), 1) in {(H(), 1)}, {(H(),): 1}[(H(),)])
