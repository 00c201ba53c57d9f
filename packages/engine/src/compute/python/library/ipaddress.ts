/** `ipaddress`: addresses of the Internet, and networks of them. */
export const source = `
from _ipaddress_base import (
    IPV4LENGTH,
    IPV6LENGTH,
    AddressValueError,
    NetmaskValueError,
    _BaseAddress,
    _check_versions,
    v4_int_to_packed,
    v6_int_to_packed,
)
from _ipaddress_network import _BaseNetwork
from _ipaddress_4 import IPv4Address, IPv4Interface, IPv4Network
from _ipaddress_6 import IPv6Address, IPv6Interface, IPv6Network


def ip_address(address):
    return _first_that_fits(address, 'address', IPv4Address, IPv6Address)


def ip_network(address, strict=True):
    return _first_that_fits(address, 'network', IPv4Network, IPv6Network, strict)


def ip_interface(address):
    return _first_that_fits(address, 'interface', IPv4Interface, IPv6Interface)


def _first_that_fits(address, what, *makers_and_arguments):
    makers, arguments = makers_and_arguments[:2], makers_and_arguments[2:]
    for maker in makers:
        try:
            return maker(address, *arguments)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def _blocks(first, last, bits):
    """The fewest blocks of addresses from first to last, both included: number and length of prefix of each."""
    while first <= last:
        # As large as its beginning and its end allow.
        zeros = (first & -first).bit_length() - 1 if first else bits
        size = min(zeros, (last - first + 1).bit_length() - 1)
        yield first, bits - size
        first += 1 << size


def summarize_address_range(first, last):
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    _check_versions(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    if first.version not in (4, 6):
        raise ValueError('unknown IP version')
    network = IPv4Network if first.version == 4 else IPv6Network
    for block in _blocks(first._ip, last._ip, first.max_prefixlen):
        yield network(block)


def collapse_addresses(addresses):
    single, networks = [], []
    for one in addresses:
        if isinstance(one, _BaseAddress) or one.prefixlen == one.max_prefixlen:
            if single:
                _check_versions(one, single[-1])
            if not isinstance(one, _BaseAddress):
                one = one.network_address
            elif hasattr(one, 'ip') and one._prefixlen == one.max_prefixlen:
                one = one.ip
            single.append(one)
        else:
            if networks:
                _check_versions(one, networks[-1])
            networks.append(one)
    ranges = [(address._ip, address._ip) for address in single]
    ranges += [(network.network_address._ip, network.broadcast_address._ip) for network in networks]
    if not ranges:
        return iter(())
    example = (single or networks)[0]
    for other in (single[:1] + networks[:1]):
        _check_versions(other, example)
    network = IPv4Network if example.version == 4 else IPv6Network
    joined = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    return (
        network(block)
        for first, last in joined
        for block in _blocks(first, last, example.max_prefixlen)
    )


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented
`;
