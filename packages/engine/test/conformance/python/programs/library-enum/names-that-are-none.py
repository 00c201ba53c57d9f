import enum

for names in (0, (), "", 5.5, None):
    try:
        print(list(enum.Enum("E", names)))
    except Exception as error:
        print(type(error).__name__, error)
print(list(enum.Enum("E", "a b")))
try:
    enum.Enum("E", ["", "a"])
except ValueError as error:
    print(error)
