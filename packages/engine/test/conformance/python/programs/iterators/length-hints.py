for it in (iter([1, 2]), iter((1,)), iter(range(5)), iter({1: 2}), iter({1, 2, 3}), reversed([1, 2]), iter(range(10**20))):
    print(type(it).__name__, it.__length_hint__())
for it in (enumerate([]), zip(), map(len, []), filter(None, [])):
    print(type(it).__name__, hasattr(it, "__length_hint__"))
print(type(iter("abc")).__name__, type(iter("é")).__name__, type(iter(b"a")).__name__)
