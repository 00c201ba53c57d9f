"""What is an address of version 6, and what is none."""
from ipaddress import IPv6Address

for given in (
    "::", "::1", "1::", "1:2:3:4:5:6:7:8", "2001:DB8::00aF", "0:0:1:0:0:0:1:0", "1:0:0:2:0:0:3:4", "1:0:2:3:4:5:6:7", "::1.2.3.4",
    "1:2:3:4:5:6:1.2.3.4", "fe80::1%eth0", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "", "1", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
    "1::2::3", "12345::", "g::", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", ":1::2", "1::2:", ":::", "::1.2.3", "::1.2.3.400", "1.2.3.4::",
    "fe80::1%", "fe80::1%a%b", "::/64", "::00001", "1:2:3:4:5:6:7:8::", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7:1.2.3.4", "::1:2:3:4:5:6:7:8",
    -1, 2**128, 2**128 - 1, bytes(16), b"x", None,
):
    try:
        address = IPv6Address(given)
        print(repr(given), repr(address), str(address), address.scope_id, int(address))
    except Exception as error:
        print(repr(given), repr(error))
for text in "::", "::ffff:1.2.3.4", "2001:db8::a:0:0:1":
    address = IPv6Address(text)
    print(address.exploded, address.compressed, address.packed, address.reverse_pointer)
