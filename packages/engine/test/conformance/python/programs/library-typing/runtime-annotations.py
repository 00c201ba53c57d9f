from typing import Optional, Union, Callable
def f(a: Optional[int] = None, *b: str, c: Callable[[int], str] = str) -> Union[int, str]: ...
print(f.__annotations__)
class C:
    x: "list[int]"
    y: int | None = None
print(C.__annotations__, C.y)
