from typing import ParamSpec, TypeVar, Callable, Concatenate, Generic, TypeVarTuple, Unpack
P = ParamSpec('P'); T = TypeVar('T'); Ts = TypeVarTuple('Ts')
print(P, Callable[P, T], P.args, P.kwargs, Callable[Concatenate[int, P], T], Ts)
class Z(Generic[T, P]): ...
print(Z[int, [str, bool]], Callable[[T], T][int])
class Array(Generic[Unpack[Ts]]): ...
print(Array[int, str], tuple[Unpack[Ts]])
