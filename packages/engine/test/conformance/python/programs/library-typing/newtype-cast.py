from typing import NewType, cast, TYPE_CHECKING, Text, AnyStr, assert_type, assert_never
UserId = NewType('UserId', int)
print(UserId(5) + 1, UserId.__name__, UserId.__supertype__, UserId, cast(str, 3), TYPE_CHECKING, Text is str, AnyStr, assert_type(1, int))
try:
    class Admin(UserId): ...
except TypeError as error:
    print(error)
try:
    assert_never('x')
except AssertionError as error:
    print(error)
