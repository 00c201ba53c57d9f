from typing import *
for t in (List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None, str], Tuple[int, ...], Tuple[()], Callable[[int, str], bool], Callable[..., int], Any, List, Type[int], ClassVar[int], Final[int], Literal[1, 'a'], Annotated[int, 'x'], Iterable[int], Sequence, Mapping[str, Any], NoReturn, Self, Never, List['A']):
    print(t)
