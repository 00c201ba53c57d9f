def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list[int], dict[str, list[int]], tuple[int, ...], type[int], set[None], list["text"], list[int] == list[int], list[int] != list[str], hash(list[int]) == hash(list[int]))
a = list[int]
print(a.__origin__, a.__args__, a.__parameters__, a("ab"), type(a).__name__, isinstance([], a.__origin__), a.__name__ if hasattr(a, "__name__") else None)
print(a.append, dict[int, str].fromkeys([1]))


class MyList(list[int]):
    pass


print(MyList.__mro__, MyList.__orig_bases__, MyList([1]), list[list[int]], list[int].__class__)
error(lambda: list[int][str])
error(lambda: int[str])
error(lambda: list[int]())


class G:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(G[int], G[1, 2])
