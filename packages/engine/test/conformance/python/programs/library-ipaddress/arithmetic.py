"""Order, equality, hashes and sums."""
import copy
from ipaddress import *

a, b, six = ip_address("1.2.3.4"), ip_address("1.2.3.5"), ip_address("::1")
net, wide = ip_network("1.2.3.0/24"), ip_network("1.2.0.0/16")
one, two = ip_interface("1.2.3.4/24"), ip_interface("1.2.3.4/16")
print(a < b, a <= a, a > b, a >= b, a == b, a != b, a == 16909060, a == "1.2.3.4", a == six, a == one, one == a)
print(net < wide, net > wide, net == ip_network("1.2.3.0/24"), net == a, one < two, one == two, one < a, a < one)
print(a + 5, a - 4, b + -1, int(a), a + True, six + 2**64, net.network_address + 1)
print(hash(a) == hash(ip_address(16909060)), hash(net) == hash(ip_network("1.2.3.0/24")), len({a, ip_address("1.2.3.4"), b, net}))
print(ip_address("fe80::1%a") == ip_address("fe80::1%b"), ip_address("fe80::1%a") == ip_address("fe80::1"))
print(sorted([b, a, ip_address("0.0.0.9")]), sorted([net, wide, ip_network("1.0.0.0/8")]), max([one, two]))
print(sorted([net, a, six, wide, b], key=get_mixed_type_key), get_mixed_type_key(5))
print(copy.copy(a), copy.deepcopy(net), copy.copy(one), a.__reduce__()[1], net.__reduce__()[1], one.__reduce__()[1], copy.copy(ip_address("fe80::1%a")))
print({a: 1}[ip_address("1.2.3.4")], a in net, b in ip_network("1.2.3.4/32"), net in wide, six in net, one in net)
for work in (
    lambda: a < six, lambda: a < net, lambda: net < a, lambda: net < ip_network("::/64"), lambda: a < 5, lambda: a + 1.5, lambda: a + b, lambda: 1 + a,
    lambda: a - b, lambda: a + 2**40, lambda: a - 2**40, lambda: "x" in net, lambda: setattr(a, "x", 1), lambda: setattr(a, "packed", 1), lambda: bytes(a),
    lambda: net + 1, lambda: v4_int_to_packed(-1), lambda: v6_int_to_packed(2**128), lambda: v4_int_to_packed(5), lambda: v6_int_to_packed(5), lambda: len(net),
):
    try:
        print(work())
    except Exception as error:
        print(repr(error))
print(a.version, six.version, a.max_prefixlen, IPV4LENGTH, IPV6LENGTH, issubclass(AddressValueError, ValueError), NetmaskValueError.__mro__[1])
print(set(map(str, {ip_address(number) for number in range(5)})) == {"0.0.0.0", "0.0.0.1", "0.0.0.2", "0.0.0.3", "0.0.0.4"})
print({ip_network((number << 8, 24)) for number in range(6)})
