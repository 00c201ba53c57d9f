import re


def show(value):
    print(re.sub("0x[0-9a-f]+", "0x…", repr(value)))


for value in (
    complex.__dict__["real"], int.__dict__["real"], slice.__dict__["start"], str.maketrans, bytes.maketrans,
    str.__dict__["maketrans"], dict.fromkeys, int.from_bytes, object.__new__, int.__new__, "a".maketrans,
    str.maketrans.__self__, int.__new__.__self__, str.maketrans.__qualname__, type.__module__, str.__module__,
    StopIteration.__dict__["value"], property.__dict__["fget"], type(complex.imag), type(float.imag),
):
    show(value)
for attribute in (complex.real, int.real):
    try:
        attribute(0)
    except TypeError as error:
        print(error)
