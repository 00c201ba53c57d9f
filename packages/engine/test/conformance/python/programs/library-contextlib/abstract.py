from contextlib import AbstractContextManager
class M(AbstractContextManager):
    def __exit__(self, *exc):
        print('exit')
with M() as m:
    print(type(m).__name__)
class Duck:
    def __enter__(self): ...
    def __exit__(self, *exc): ...
print(issubclass(Duck, AbstractContextManager), isinstance(3, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as error:
    print(error)
