from collections.abc import Callable, Iterable, Mapping
print(Callable[[int, str], bool], Iterable[int], Mapping[str, int], Callable[..., None], Callable[[], int].__args__)
