from typing import TypeVar, List, Dict, Union
T = TypeVar('T'); N = TypeVar('N', int, float); B = TypeVar('B', bound=str); C = TypeVar('C', covariant=True); D = TypeVar('D', contravariant=True)
print(T, C, D, N.__constraints__, B.__bound__, T.__name__, List[T].__parameters__, Dict[str, T][int], List[T][List[int]], Union[T, int][str])
for work in (lambda: TypeVar('X', int), lambda: TypeVar('X', covariant=True, contravariant=True), lambda: TypeVar('X', int, str, bound=int), lambda: List[int][str]):
    try:
        work()
    except (TypeError, ValueError) as error:
        print(error)
