from typing import Any, Literal, Final, List
for work in (lambda: Any(), lambda: isinstance(1, Any), lambda: List[int, str], lambda: List(), lambda: isinstance([], List[int])):
    try:
        print(work())
    except TypeError as error:
        print(error)
class Mock(Any): ...
print(isinstance(Mock(), Mock), Literal[1, 2, 1], Literal[1] == Literal[True], Literal['a', Literal['b']], isinstance([], List))
