def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(v) for v in ("1.10", "1.2", "0.9", "1.2.1")]
print(sorted(versions), min(versions), max(versions, key=lambda v: v.parts), sorted(versions, reverse=True))
versions.sort()
print(versions)
error(lambda: max(versions) > 5)
