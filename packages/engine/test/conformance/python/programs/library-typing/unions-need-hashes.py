import hashlib
import typing

for types in ((int, []), ([],), (int, str, int), (int, typing.Union[str, int]), (int, 3, {})):
    try:
        print(typing.Union[types])
    except TypeError as error:
        print(error)
for name in ([], 3, None, 'nope'):
    try:
        print(hashlib.new(name))
    except (TypeError, ValueError) as error:
        print(error)
