from typing import Union, Optional, List
print(Union[int, int], Union[int, Union[str, int]], Optional[None], Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Optional[int] == (int | None), List[int] | None, Union[int], isinstance(3, Union[int, str]), issubclass(bool, Union[int, str]), int | str)
try:
    Union[()]
except TypeError as error:
    print(error)
