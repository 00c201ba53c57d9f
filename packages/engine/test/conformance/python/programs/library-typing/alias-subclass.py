from typing import Dict, List, Iterable, Mapping
class Names(List[str]):
    pass
class Table(Dict[str, int]): ...
print(Names(['a']), Names.__mro__, Table(a=1), Names.__orig_bases__)
class It(Iterable[int]):
    def __iter__(self):
        return iter([1, 2])
print(list(It()), isinstance(It(), Iterable), issubclass(dict, Mapping))
