from typing import *
for t in (List[int], Dict[str, int], Union[int, str], Callable[[int], str], Tuple[int, str], Annotated[int, 1, 2], Literal['a', 'b'], Optional[int], int, list[int], int | str, List, Generic):
    print(t, get_origin(t), get_args(t))
