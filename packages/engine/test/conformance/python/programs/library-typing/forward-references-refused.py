import enum
import typing

for text in ('', '+', '*x', 3):
    try:
        print(typing.Union[int, text])
    except Exception as error:
        print(type(error).__name__, error)
for names in ([1, 'two'], [(1, 2)], 3):
    try:
        print(list(enum.Enum('E', names)))
    except Exception as error:
        print(type(error).__name__, error)
