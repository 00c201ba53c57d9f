"""Networks in networks."""
from ipaddress import *


def show(work):
    try:
        answer = work()
        print(answer if isinstance(answer, (bool, int, IPv4Network, IPv6Network)) else [str(one) for one in answer])
    except Exception as error:
        print(repr(error))


net = ip_network("192.168.0.0/24")
show(lambda: net.subnets())
show(lambda: net.subnets(2))
show(lambda: net.subnets(prefixlen_diff=0))
show(lambda: net.subnets(new_prefix=26))
show(lambda: net.subnets(new_prefix=23))
show(lambda: net.subnets(new_prefix=33))
show(lambda: net.subnets(2, 26))
show(lambda: net.subnets(-1))
show(lambda: net.subnets(9))
show(lambda: ip_network("1.2.3.4").subnets())
show(lambda: ip_network("::/125").subnets(2))
show(lambda: net.supernet())
show(lambda: net.supernet(8))
show(lambda: net.supernet(new_prefix=16))
show(lambda: net.supernet(new_prefix=25))
show(lambda: net.supernet(2, 16))
show(lambda: net.supernet(25))
show(lambda: ip_network("0.0.0.0/0").supernet())
show(lambda: net.subnet_of(ip_network("192.168.0.0/16")))
show(lambda: net.subnet_of(net))
show(lambda: net.supernet_of(ip_network("192.168.0.128/25")))
show(lambda: net.subnet_of(ip_network("::/0")))
show(lambda: net.subnet_of(ip_address("1.2.3.4")))
show(lambda: net.overlaps(ip_network("192.168.0.128/25")))
show(lambda: net.overlaps(ip_network("192.168.1.0/24")))
show(lambda: net.address_exclude(ip_network("192.168.0.64/28")))
show(lambda: net.address_exclude(ip_network("192.168.0.255/32")))
show(lambda: net.address_exclude(net))
show(lambda: net.address_exclude(ip_network("10.0.0.0/8")))
show(lambda: net.address_exclude(ip_address("192.168.0.1")))
show(lambda: net.address_exclude(ip_network("::/64")))
show(lambda: ip_network("::/126").address_exclude(ip_network("::2/128")))
show(lambda: net.compare_networks(ip_network("192.168.0.0/25")))
show(lambda: net.compare_networks(net))
show(lambda: net.compare_networks(ip_network("10.0.0.0/8")))
show(lambda: net.compare_networks(ip_network("::/8")))
