"""What is an address of version 4, and what is none."""
from ipaddress import IPv4Address

for given in (
    "1.2.3.4", "0.0.0.0", "255.255.255.255", "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-1", "01.2.3.4", "1.2.3.04",
    "1.2.3.1234", "1.2..4", "a.b.c.d", "1.2.3.4/24", " 1.2.3.4", "1.2.3.4 ", "1.2.3.٤", "1/2/3", 0, 1, 2**32 - 1, -1, 2**32,
    b"\1\2\3\4", b"123", b"", 1.5, None, [], bytearray(4),
):
    try:
        address = IPv4Address(given)
        print(repr(given), repr(address), str(address), int(address), address.packed)
    except Exception as error:
        print(repr(given), repr(error))
