print(repr("a'b"), repr('a"b'), repr("\n\t\\"), ascii("é😀\u20ac"), ascii("plain"), ascii(["é"]), repr(None), ascii({"ü": 1}))


class R:
    def __repr__(self):
        return "<é>"


print(repr(R()), ascii(R()), [R()], str(R()), f"{R()!a} {R()!r}")


class S:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(S(), [S()], f"{S()}", f"{S()!r}", "%s %r" % (S(), S()), str([S()]))
