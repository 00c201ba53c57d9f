from typing import Protocol, runtime_checkable
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Door:
    def close(self): ...
print(isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes))
class Plain(Protocol):
    def run(self): ...
for work in (lambda: isinstance(3, Plain), lambda: Plain(), lambda: issubclass(int, Plain)):
    try:
        print(work())
    except TypeError as error:
        print(error)
class Impl(Plain):
    def run(self):
        return 'ran'
print(Impl().run())
@runtime_checkable
class Named(Protocol):
    name: str
print(isinstance(type('N', (), {'name': 1})(), Named), isinstance(Door(), Named))
