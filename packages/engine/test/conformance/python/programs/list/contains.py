a = [1, "x", None]
print(1.0 in a, "x" in a, None in a, 2 in a, 2 not in a, [] in [[]])


class Anything:
    def __eq__(self, other):
        return True


print(Anything() in [1], 1 in [Anything()], Anything() in [])
