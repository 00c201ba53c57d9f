import enum

for names in (0, (), "", 5.5, None):
    try:
        print(list(enum.Enum("E", names)))
    except Exception as error:
        print(type(error).__name__, error)
