"""Addresses in format strings."""
from ipaddress import ip_address, ip_interface, ip_network

for text in "1.2.3.4", "2001:db8::1":
    address = ip_address(text)
    for spec in "", "s", ">20s", "b", "x", "X", "n", "#b", "#x", "_b", "_x", "#_X", "#_n", "d", "#", "_#x", "20", "z", "xx":
        try:
            print(f"{spec!r}: {address:{spec}}")
        except Exception as error:
            print(f"{spec!r}: {error!r}")
print(f"{ip_interface('1.2.3.4/24')} {ip_interface('1.2.3.4/24'):x} {ip_network('1.2.3.0/24')} {ip_network('1.2.3.0/24')!r} {ip_network('1.2.3.0/24'):}")
print("%s %r" % (ip_address("::1"), ip_address("::1")))
