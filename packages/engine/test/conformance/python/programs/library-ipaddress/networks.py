"""What networks and interfaces are made of."""
from ipaddress import IPv4Interface, IPv4Network, IPv6Interface, IPv6Network


def show(make, *args, **options):
    try:
        made = make(*args, **options)
        print(args, options, repr(made), str(made))
    except Exception as error:
        print(args, options, repr(error))


for given in (
    "1.2.3.0/24", "1.2.3.4/24", "1.2.3.4", "0.0.0.0/0", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/", "1.2.3.0/255.255.255.0",
    "1.2.3.0/0.0.0.255", "1.2.3.0/255.0.255.0", "1.2.3.0/0.0.0.0", "1.2.3.4/255.255.255.255", "1.2.3.0/24/5", "1.2.3.0/abc", "1.2.3.0/+24",
    "1.2.3.0/024", ("1.2.3.0", 24), ("1.2.3.0", "24"), ("1.2.3.0",), (16909056, 24), ("1.2.3.0", "255.255.255.0"), ("1.2.3.0", 33),
    ("1.2.3.0", -1), (b"\1\2\3\0", 24), 5, b"\1\2\3\4", ("1.2.3.0", 24, 1), (), None, "x",
):
    show(IPv4Network, given)
    show(IPv4Interface, given)
for given in "::/64", "::1/64", "2001:db8::/32", "::/129", "::/-1", "fe80::%1/64", "::/ffff::", "::1", ("::", 64), 1, ("::1%x", 64), bytes(16):
    show(IPv6Network, given)
    show(IPv6Interface, given)
show(IPv4Network, "1.2.3.4/24", strict=False)
show(IPv4Network, "1.2.3.4/24", False)
show(IPv6Network, "fe80::1%eth0/64", strict=False)
