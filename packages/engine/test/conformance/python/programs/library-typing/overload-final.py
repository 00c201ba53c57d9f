from typing import overload, final, get_overloads, no_type_check
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x
@final
class Leaf:
    @final
    def m(self): ...
print(f(1), len(get_overloads(f)), Leaf.__final__, Leaf.m.__final__)
@overload
def g(x: int) -> int: ...
try:
    g(1)
except NotImplementedError as error:
    print(error)
