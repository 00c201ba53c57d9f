"""Ranges of addresses as networks, and networks joined."""
from ipaddress import *


def show(work):
    try:
        print([str(one) for one in work()])
    except Exception as error:
        print(repr(error))


def span(first, last):
    return lambda: summarize_address_range(ip_address(first), ip_address(last))


show(span("1.2.3.0", "1.2.3.255"))
show(span("1.2.3.1", "1.2.3.20"))
show(span("0.0.0.0", "255.255.255.255"))
show(span("1.2.3.4", "1.2.3.4"))
show(span("::", "::ffff"))
show(span("::1", "::8"))
show(span("1.2.3.5", "1.2.3.4"))
show(span("1.2.3.5", "::1"))
show(lambda: summarize_address_range(ip_network("1.2.3.0/24"), ip_address("1.2.3.4")))
show(lambda: summarize_address_range(1, 2))
show(lambda: collapse_addresses([ip_network("10.0.0.0/25"), ip_network("10.0.0.128/25")]))
show(lambda: collapse_addresses([ip_network("10.0.0.0/24"), ip_network("10.0.0.128/25"), ip_network("10.0.1.0/24"), ip_network("10.0.3.0/24")]))
show(lambda: collapse_addresses([ip_address("10.0.0.0"), ip_address("10.0.0.1"), ip_address("10.0.0.2"), ip_address("10.0.0.2")]))
show(lambda: collapse_addresses([ip_address("10.0.0.3"), ip_network("10.0.0.0/31"), ip_network("10.0.0.2/32")]))
show(lambda: collapse_addresses(ip_network("::/126")))
show(lambda: collapse_addresses([]))
show(lambda: collapse_addresses([ip_address("1.2.3.4"), ip_address("::1")]))
show(lambda: collapse_addresses([ip_network("1.2.0.0/16"), ip_network("::/64")]))
show(lambda: collapse_addresses([ip_network("9.0.0.0/8"), ip_network("1.0.0.0/8"), ip_network("8.0.0.0/8")]))
show(lambda: [collapse_addresses(iter([ip_address("1.2.3.4")])).__next__()])
for make in ip_address, ip_network, ip_interface:
    for given in "1.2.3.4", "::1", "x", 5, 2**32, 2**128, b"1234", -1, None, "1.2.3.4/24", "::/64", 1.5, "1.2.3.0/33":
        try:
            print(make.__name__, repr(given), repr(make(given)))
        except ValueError as error:
            print(make.__name__, repr(given), repr(error))
print(ip_network("1.2.3.4/24", strict=False))
