def f(a: int, b: "text" = 1, *c: list, d: None = None) -> str:
    pass


print(f.__annotations__)
f.__annotations__["z"] = 1
print(f.__annotations__, (lambda: 0).__annotations__)
x: int = 5
print(__annotations__)


class A:
    y: str
    z: int = 3


print(A.__annotations__)
