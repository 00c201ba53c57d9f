# What is split off a group has its cause set, which suppresses the context.
group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
for part in group.split(ValueError):
    print(repr(part), part.__cause__, part.__context__, part.__suppress_context__)
try:
    raise ExceptionGroup("g", [OSError(0, "no"), KeyError(0)])
except* OSError as error:
    print(error.__suppress_context__)
except* KeyError as error:
    print(error.__suppress_context__)
raise ExceptionGroup("lines", [TypeError(0), TypeError("line\nbreak\r\nend"), KeyError("a\nb")])
