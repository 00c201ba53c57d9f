from typing import Generic, TypeVar
T = TypeVar('T'); K = TypeVar('K')
class Stack(Generic[T]):
    def __init__(self):
        self.items = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()
s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], Stack.__parameters__, Stack.__orig_bases__, type(s).__name__, Stack.__mro__)
class Pair(Generic[T, K]): ...
class IntPair(Pair[int, K]): ...
print(Pair[int, str], Pair[T, int][str], IntPair[str], IntPair.__parameters__)
for work in (lambda: Stack[int, str], lambda: Pair[int], lambda: Generic[int], lambda: isinstance(s, Stack[int]), lambda: type('X', (Generic,), {}) and 0):
    try:
        print(work())
    except TypeError as error:
        print(error)
