"""What a network knows about itself."""
from ipaddress import ip_interface, ip_network

for text in "192.168.0.0/24", "10.0.0.0/8", "1.2.3.4/31", "1.2.3.4/32", "0.0.0.0/0", "2001:db8::/126", "::/127", "::1/128", "fe80::%5/64":
    network = ip_network(text)
    print(network, network.version, network.max_prefixlen, network.prefixlen, network.num_addresses)
    print(repr(network.network_address), repr(network.broadcast_address), repr(network.netmask), repr(network.hostmask))
    print(network.with_prefixlen, network.with_netmask, network.with_hostmask, network.compressed)
    try:
        print(network.exploded, network.reverse_pointer)
    except ValueError as error:
        print(repr(error))
    if network.num_addresses < 300:
        hosts = list(network.hosts())
        print(len(hosts), hosts[0], hosts[-1], len(list(network)), network[0], network[-1])
    else:
        hosts = iter(network.hosts())
        print(next(hosts), next(hosts), network[5], network[-2])
    for wrong in 2**130, -(2**130):
        try:
            print(network[wrong])
        except IndexError as error:
            print(error)
for text in "192.168.1.5/24", "::1/64", "fe80::1%eth0/10", "1.2.3.4":
    interface = ip_interface(text)
    print(repr(interface), repr(interface.ip), repr(interface.network), interface.netmask, interface.hostmask, interface.packed)
    print(interface.with_prefixlen, interface.with_netmask, interface.with_hostmask, interface.version, interface.compressed)
    print(interface + 1, interface.exploded, interface.reverse_pointer)
